import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhoneCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import classes from './offer.module.css';
import type { ShownOffer } from './offer-actions.ts';

/** Who it is about, where the viewer may know, and the way to the file. */
export function OfferPerson({ offer }: { offer: ShownOffer }) {
  const { t } = useLingui();
  const { person, case: file, side, status } = offer;
  if (person === null) {
    if (side === 'GIVER' || status !== 'ACCEPTED') return null;
    return (
      <Panel title={t`Who it is about`}>
        <HiddenGroup>
          <Trans>The person and the case of {offer.fromPartnerName} are not shown to you at present.</Trans>
        </HiddenGroup>
      </Panel>
    );
  }
  return (
    <Panel title={t`Who it is about`}>
      {person.identity?.safeContact && (
        <div className={classes.safe}>
          <p className={classes.safeTitle}>
            <IconPhoneCheck size={15} aria-hidden="true" />
            <Trans>Before you call or visit</Trans>
          </p>
          {person.identity.safeContact}
        </div>
      )}
      <Facts>
        <Fact term={t`Name`} empty={t`Not recorded`}>
          <Link to="/persons/$personId" params={{ personId: person.id }}>
            {personName(person)}
          </Link>
        </Fact>
        {person.identity && <Reach identity={person.identity} />}
        {file && (
          <Fact term={side === 'GIVER' ? t`Your case` : t`The shared case`} empty={t`Not recorded`}>
            <Link to="/cases/$caseId" params={{ caseId: file.id }}>
              {file.number}
            </Link>
          </Fact>
        )}
      </Facts>
      {!person.identity && (
        <HiddenGroup>
          <Trans>Who the person is, is not shown to your NGO.</Trans>
        </HiddenGroup>
      )}
    </Panel>
  );
}

function Reach({ identity }: { identity: NonNullable<NonNullable<ShownOffer['person']>['identity']> }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const empty = t`Not recorded`;
  return (
    <>
      <Fact term={t`Date of birth`} empty={empty}>
        {birthDateText(identity, format, i18n)}
      </Fact>
      <Fact term={t`Phone`} empty={empty}>
        {identity.phone && <a href={`tel:${identity.phone.replaceAll(/[^+\d]/g, '')}`}>{identity.phone}</a>}
      </Fact>
      <Fact term={t`Address`} empty={empty}>
        {identity.noFixedAddress ? t`No fixed address` : identity.address}
      </Fact>
    </>
  );
}
