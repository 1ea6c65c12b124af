import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type HouseholdPanel_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { usePersonRights } from '../person-merge/index.ts';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { CorrectHouseholdDialog } from './CorrectHouseholdDialog.tsx';
import { CreateHouseholdDialog } from './CreateHouseholdDialog.tsx';
import { HouseholdMemberItem } from './HouseholdMemberItem.tsx';
import classes from './household.module.css';
import { householdOf } from './household.ts';
import { PastHouseholds } from './PastHouseholds.tsx';

const householdPanelFragment = graphql(`
  fragment HouseholdPanel_person on Person {
    id
    hiddenFields
    partner {
      id
      kind
    }
    country {
      code
    }
    mergedInto {
      id
    }
    householdMembership {
      id
      household {
        id
        ...HouseholdShown @unmask
        everyRecord: members {
          id
          person {
            id
            mergedInto {
              id
            }
          }
        }
      }
    }
    mergedRecords {
      id
      householdMembership {
        id
        household {
          ...HouseholdShown @unmask
        }
      }
    }
    ...PastHouseholds_person
  }
`);

export const householdShownFragment = graphql(`
  fragment HouseholdShown on Household {
    id
    version
    label
    municipality {
      code
      name
    }
    members {
      id
      version
      relation
      since
      person {
        id
        pseudonym
        identity {
          firstName
          lastName
          alias
        }
      }
    }
  }
`);

interface HouseholdPanelProps {
  readonly from: { id: string } & FragmentType<HouseholdPanel_PersonFragment>;
}

/** With whom the person lives, and how each is related to the head of the household. */
export function HouseholdPanel({ from }: HouseholdPanelProps) {
  const { t } = useLingui();
  const { data } = useSuspenseFragment({
    fragment: householdPanelFragment,
    fragmentName: 'HouseholdPanel_person',
    from,
  });
  const [open, setOpen] = useState<'new' | 'correct'>();
  const close = () => setOpen(undefined);
  const may = usePersonRights(data);
  const title = t`Household`;
  if (data.hiddenFields.includes('householdMembership')) {
    return (
      <Panel title={title}>
        <HiddenGroup>
          <Trans>Who lives with this person is hidden from you.</Trans>
        </HiddenGroup>
      </Panel>
    );
  }
  const shown = householdOf(data);
  const household = shown?.household;
  const mayAdd = data.mergedInto === null && may('create', 'HouseholdMember');
  const place = [household?.label, household?.municipality?.name].filter(Boolean).join(', ');
  return (
    <Panel
      title={title}
      aside={
        mayAdd && (
          <Button
            size="compact-sm"
            variant="subtle"
            className="no-print"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setOpen('new')}
          >
            {household ? <Trans>Add a member</Trans> : <Trans>Record a household</Trans>}
          </Button>
        )
      }
    >
      {household && (
        <p className={classes.place}>
          {place || <Trans>Not named</Trans>}
          {may('update', 'Household') && (
            <Button
              size="compact-sm"
              variant="subtle"
              className="no-print"
              aria-label={t`Correct the household`}
              onClick={() => setOpen('correct')}
            >
              <Trans>Correct</Trans>
            </Button>
          )}
        </p>
      )}
      {!household && (
        <p className={classes.none}>
          <Trans>No household is recorded.</Trans>
        </p>
      )}
      {shown && (
        <ul className={classes.list} aria-label={t`Members of the household`}>
          {shown.members.map((member) => (
            <HouseholdMemberItem
              key={member.id}
              member={member}
              isOnOwnPage={(member.keptId ?? member.person.id) === data.id}
              mayChange={may('update', 'HouseholdMember')}
            />
          ))}
        </ul>
      )}
      <PastHouseholds from={data} mayChange={may('update', 'HouseholdMember')} />
      {open === 'new' && shown && (
        <AddMemberDialog
          householdId={shown.household.id}
          members={shown.members.map(({ person, keptId }) => keptId ?? person.id)}
          onClose={close}
        />
      )}
      {open === 'new' && !household && <CreateHouseholdDialog personId={data.id} onClose={close} />}
      {open === 'correct' && household && (
        <CorrectHouseholdDialog household={household} countryCode={data.country.code} onClose={close} />
      )}
    </Panel>
  );
}
