import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { LocaleSelect } from '../../shared/locale/LocaleSelect.tsx';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { PartnerSecurity, PasswordPanel, SessionsPanel } from '../account/index.ts';
import { FactorPanel } from '../second-factor/index.ts';
import { roleDescriptions } from './role-descriptions.ts';
import { useSetLocale } from './set-locale.ts';
import classes from './viewer.module.css';
import { useViewer } from './viewer.ts';

/** The viewer's own account: who they are here, and what each membership lets them see today. */
export function AccountPage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const setLocale = useSetLocale();
  const { user, memberships, holdsAny } = useViewer();
  // Whoever does the same in several countries reads once what that is.
  const alike = Map.groupBy(memberships, ({ role, partner, programme }) => `${role} ${partner.id} ${programme.code}`);
  const groups = [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, countries: [first, ...others].map(({ country }) => format.country(country.code)) }] : [],
  );
  return (
    <Page title={t`Your account`} lead={t`What you can see follows from your memberships.`}>
      <div className={classes.memberships}>
        <Panel title={t`You`}>
          <Facts>
            <Fact term={t`Name`} empty={t`Not recorded`}>
              {user.name}
            </Fact>
            <Fact term={t`E-mail`} empty={t`Not recorded`}>
              {user.email}
            </Fact>
            <Fact term={t`Language`} empty={t`Not recorded`}>
              <LocaleSelect onChoose={(locale) => void setLocale(locale)} />
            </Fact>
          </Facts>
        </Panel>
        <Panel title={t`Your memberships`}>
          {groups.map(({ role, partner, programme, countries }) => (
            <div key={`${role} ${partner.id} ${programme.code}`} className={classes.membership}>
              <p className={classes.membershipRole}>{i18n._(roleLabels[role])}</p>
              <p className={classes.membershipPlace}>
                {[partner.name, countries.join(', '), programme.code].join(' · ')}
              </p>
              <p className={classes.membershipSees}>{i18n._(roleDescriptions[role])}</p>
            </div>
          ))}
          {memberships.length === 0 && (
            <p>
              <Trans>You have no active membership, so there is nothing for you to see. Ask your manager.</Trans>
            </p>
          )}
        </Panel>
        <FactorPanel />
        <PasswordPanel />
        <SessionsPanel />
        {holdsAny('PARTNER_MANAGER', 'INSTITUTION_MANAGER') && <PartnerSecurity />}
      </div>
    </Page>
  );
}
