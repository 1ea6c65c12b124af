import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from './bell.module.css';
import { useUnreadNotices } from './use-unread-notices.ts';

/** From here on there are only "many". */
const MOST_SHOWN = 99;

/** The way to the notices, with the number of those that were not read. */
export function NoticesBell() {
  const { t } = useLingui();
  const format = useFormat();
  const unread = useUnreadNotices();
  const count = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : format.number(unread);
  const waiting = unread > 0 ? plural(unread, { one: '# unread', other: '# unread' }) : t`none unread`;
  return (
    <Link
      to="/notices"
      className={classes.bell}
      aria-label={t`Notices, ${waiting}`}
      activeOptions={{ includeSearch: false }}
    >
      <IconBell size={20} aria-hidden="true" />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {count}
        </span>
      )}
    </Link>
  );
}
