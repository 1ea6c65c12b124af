import { useLingui } from '@lingui/react/macro';
import { IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LocaleSelect } from '../../shared/locale/LocaleSelect.tsx';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { SignOutButton } from './SignOutButton.tsx';
import { useSetLocale } from './set-locale.ts';
import classes from './viewer.module.css';
import { useViewer } from './viewer.ts';

/** Who is signed in, in which language, and the way out. */
export function AccountBar() {
  const { i18n } = useLingui();
  const { user, memberships } = useViewer();
  const setLocale = useSetLocale();
  const [first] = memberships;
  const roles = [...new Set(memberships.map(({ role }) => i18n._(roleLabels[role])))];
  return (
    <div className={classes.bar}>
      <Link to="/account" className={classes.who}>
        <IconUserCircle size={22} aria-hidden="true" className={classes.face} />
        <span className={classes.whoText}>
          <span className={classes.name}>{user.name}</span>
          <span className={classes.role}>{[...roles, first?.partner.shortName].filter(Boolean).join(' · ')}</span>
        </span>
      </Link>
      <div className={classes.locale}>
        <LocaleSelect onChoose={(locale) => void setLocale(locale)} />
      </div>
      <SignOutButton />
    </div>
  );
}
