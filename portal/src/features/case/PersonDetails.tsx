import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonDetails_CaseFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { sexLabels } from '../../shared/vocabulary/person-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import { IdentityFacts } from './IdentityFacts.tsx';
import { SpecialCategory } from './SpecialCategory.tsx';

const personDetailsFragment = graphql(`
  fragment PersonDetails_case on Case {
    id
    partner {
      id
      kind
    }
    country {
      code
    }
    person {
      id
      pseudonym
      sex
      birthYear
      municipality {
        code
        name
      }
      identity {
        birthDate
        birthDatePrecision
        phone
        address
      }
      specialCategory {
        ethnicity
        disability
        health
        targetGroups
      }
    }
  }
`);

/** What is recorded about the person; groups that are hidden from the viewer say so. */
export function PersonDetails({ from }: { from: { id: string } & FragmentType<PersonDetails_CaseFragment> }) {
  const { t, i18n } = useLingui();
  const { data } = useSuspenseFragment({ fragment: personDetailsFragment, from });
  const { person } = data;
  const isShared = isSharedRecord(useViewer(), data);
  const empty = t`Not recorded`;
  return (
    <Panel
      title={t`Person`}
      aside={
        <Link to="/persons/$personId" params={{ personId: person.id }} className="no-print">
          <Trans>Open the person</Trans>
        </Link>
      }
    >
      <Facts>
        <Fact term={t`Pseudonym`} empty={empty}>
          <span className="number">{person.pseudonym}</span>
        </Fact>
        <Fact term={t`Sex`} empty={empty}>
          {i18n._(sexLabels[person.sex])}
        </Fact>
        {!person.identity && (
          <Fact term={t`Year of birth`} empty={empty}>
            {person.birthYear}
          </Fact>
        )}
        <Fact term={t`Municipality`} empty={empty}>
          {person.municipality?.name}
        </Fact>
        {person.identity && <IdentityFacts identity={person.identity} />}
      </Facts>
      {!person.identity && (
        <HiddenGroup>
          {isShared ? (
            <Trans>Name, exact date of birth and contact are not shared with your NGO.</Trans>
          ) : (
            <Trans>Name, exact date of birth and contact are not visible to your role.</Trans>
          )}
        </HiddenGroup>
      )}
      <SpecialCategory group={person.specialCategory} isShared={isShared} />
    </Panel>
  );
}
