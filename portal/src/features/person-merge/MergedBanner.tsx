import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type MergedBanner_PersonFragment } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import classes from './person-merge.module.css';
import { usePersonRights } from './person-rights.ts';
import { UndoMergeDialog } from './UndoMergeDialog.tsx';

const mergedBannerFragment = graphql(`
  fragment MergedBanner_person on Person {
    id
    partner {
      id
      kind
    }
    country {
      code
    }
    mergedInto {
      id
      pseudonym
      identity {
        firstName
        lastName
        alias
      }
    }
    merges {
      id
      reason
      mergedAt
      undoneAt
      mergedBy {
        id
        displayName
      }
    }
  }
`);

/** Says of a merged record which one is kept, why, and how to undo it. */
export function MergedBanner({ from }: { from: { id: string } & FragmentType<MergedBanner_PersonFragment> }) {
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: mergedBannerFragment, from });
  const [isUndoing, setUndoing] = useState(false);
  const may = usePersonRights(data);
  const kept = data.mergedInto;
  if (kept === null) return null;
  const merge = data.merges.find(({ undoneAt }) => undoneAt === null);
  return (
    <div className={classes.merged}>
      <IconArrowsJoin size={20} aria-hidden="true" />
      <div>
        <p className={classes.mergedTitle}>
          <Trans>
            Recorded twice: kept as{' '}
            <Link to="/persons/$personId" params={{ personId: kept.id }}>
              {personName(kept)}
            </Link>
          </Trans>
        </p>
        {merge && <p className={classes.mergedReason}>{merge.reason}</p>}
        <p className={classes.facts}>
          {merge && <span>{format.moment(merge.mergedAt)}</span>}
          {merge?.mergedBy && <span>{merge.mergedBy.displayName}</span>}
        </p>
      </div>
      {may('update', 'PersonMerge') && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={() => setUndoing(true)}>
          <Trans>Undo the merge</Trans>
        </Button>
      )}
      {isUndoing && <UndoMergeDialog personId={data.id} onClose={() => setUndoing(false)} />}
    </div>
  );
}
