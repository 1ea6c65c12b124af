import { Trans, useLingui } from '@lingui/react/macro';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { nationalIdKindLabels, sexLabels } from '../../shared/vocabulary/person-labels.ts';
import { GroupList } from '../../shared/window-group/GroupList.tsx';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import classes from './transfer-asking.module.css';
import type { Asking } from './use-asking.ts';

/** Who the person is, as the asked partner sees it until it has answered, and what it does not see. */
export function ShownPerson({ asking: { person, asked, values, facts } }: { asking: Asking }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const to = asked?.name ?? '';
  const empty = t`Not recorded`;
  const { identity } = person;
  const expiresOn = facts.basis?.expiresOn;
  const last = expiresOn && expiresOn < values.dueOn ? expiresOn : values.dueOn;
  return (
    <Panel title={t`${to} sees at once, until it answers`}>
      <p className={classes.lead}>
        <Trans>Until {format.date(last)} at the latest. You can take the request back before.</Trans>
      </p>
      <Facts>
        <Fact term={t`Person`} empty={empty}>
          {[person.pseudonym, i18n._(sexLabels[person.sex]), person.birthYear, person.municipality?.name]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        {identity && (
          <>
            <Fact term={t`Name`} empty={empty}>
              {fullName(identity)}
            </Fact>
            <Fact term={t`Also known as`} empty={empty}>
              {identity.alias}
            </Fact>
            <Fact term={t`Date of birth`} empty={empty}>
              {birthDateText(identity, format, i18n)}
            </Fact>
            <Fact term={t`National id`} empty={empty}>
              {identity.nationalIdKind && i18n._(nationalIdKindLabels[identity.nationalIdKind])}
            </Fact>
            <Fact term={t`Address`} empty={empty}>
              {identity.noFixedAddress ? t`No fixed address` : identity.address}
            </Fact>
            <Fact term={t`Phone`} empty={empty}>
              {identity.phone}
            </Fact>
            <Fact term={t`How is contact safe?`} empty={empty}>
              {identity.safeContact}
            </Fact>
          </>
        )}
      </Facts>
      <div className={classes.notShown}>
        <h3 className={classes.subtitle}>{t`Not shown`}</h3>
        <GroupList label={t`Not shown`} groups={['PLAN', 'SPECIAL_CATEGORY', 'NOTES']} isHidden />
        <p className={classes.more}>
          <Trans>Nor that the person has a case with you.</Trans>
        </p>
      </div>
    </Panel>
  );
}
