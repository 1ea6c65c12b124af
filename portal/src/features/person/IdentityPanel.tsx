import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type IdentityPanel_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhoneCheck } from '@tabler/icons-react';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { nationalIdKindLabels, sexLabels } from '../../shared/vocabulary/person-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import { CorrectLink } from './CorrectLink.tsx';
import classes from './person.module.css';

const identityPanelFragment = graphql(`
  fragment IdentityPanel_person on Person {
    id
    mergedInto {
      id
    }
    sex
    erasedOn
    birthYear
    municipality {
      code
      name
    }
    partner {
      id
      kind
      name
    }
    country {
      code
    }
    identity {
      firstName
      lastName
      alias
      birthDate
      birthDatePrecision
      nationalIdKind
      noFixedAddress
      address
      phone
      safeContact
    }
  }
`);

/** Who the person is and how to reach them; what keeps contact safe comes first. */
export function IdentityPanel({ from }: { from: { id: string } & FragmentType<IdentityPanel_PersonFragment> }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: identityPanelFragment, from });
  const { identity } = data;
  const isShared = isSharedRecord(useViewer(), data);
  const empty = t`Not recorded`;
  const title = t`Identity and contact`;
  return (
    <Panel
      title={title}
      aside={
        data.erasedOn === null && data.mergedInto === null && <CorrectLink person={data} part="identity" of={title} />
      }
    >
      {identity?.safeContact && (
        <div className={classes.safe}>
          <p className={classes.safeTitle}>
            <IconPhoneCheck size={15} aria-hidden="true" />
            <Trans>Before you call or visit</Trans>
          </p>
          {identity.safeContact}
        </div>
      )}
      <Facts>
        {identity && (
          <>
            <Fact term={t`First name`} empty={empty}>
              {identity.firstName}
            </Fact>
            <Fact term={t`Last name`} empty={empty}>
              {identity.lastName}
            </Fact>
            <Fact term={t`Also known as`} empty={empty}>
              {identity.alias}
            </Fact>
            <Fact term={t`Date of birth`} empty={empty}>
              {birthDateText(identity, format, i18n)}
            </Fact>
          </>
        )}
        {!identity && (
          <Fact term={t`Year of birth`} empty={empty}>
            {data.birthYear}
          </Fact>
        )}
        <Fact term={t`Sex`} empty={empty}>
          {i18n._(sexLabels[data.sex])}
        </Fact>
        {identity && (
          <Fact term={t`National id`} empty={empty}>
            {identity.nationalIdKind && (
              <>
                {i18n._(nationalIdKindLabels[identity.nationalIdKind])} · <Trans>fingerprint kept</Trans>
              </>
            )}
          </Fact>
        )}
        <Fact term={t`Municipality`} empty={empty}>
          {data.municipality?.name}
        </Fact>
        {identity && (
          <>
            <Fact term={t`Address`} empty={empty}>
              {identity.noFixedAddress ? t`No fixed address` : identity.address}
            </Fact>
            <Fact term={t`Phone`} empty={empty}>
              {identity.phone && <a href={`tel:${identity.phone.replaceAll(/[^+\d]/g, '')}`}>{identity.phone}</a>}
            </Fact>
          </>
        )}
        <Fact term={t`Partner`} empty={empty}>
          {data.partner.name}
        </Fact>
      </Facts>
      {!identity && (
        <HiddenGroup>
          {isShared ? (
            <Trans>Name, exact date of birth and contact are not shared with your NGO.</Trans>
          ) : (
            <Trans>Name, exact date of birth and contact are not visible to your role.</Trans>
          )}
        </HiddenGroup>
      )}
    </Panel>
  );
}
