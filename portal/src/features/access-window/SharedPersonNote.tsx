import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type SharedPersonNote_PersonFragment } from '@kolo/schema';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import classes from './access-window.module.css';
import { SharedNote } from './SharedNote.tsx';

const sharedPersonNoteFragment = graphql(`
  fragment SharedPersonNote_person on Person {
    id
    partner {
      id
      kind
      name
    }
    country {
      code
    }
  }
`);

/** Says of another NGO's person who shares the record and until when; nothing of one's own. */
export function SharedPersonNote({ from }: { from: { id: string } & FragmentType<SharedPersonNote_PersonFragment> }) {
  const { data } = useSuspenseFragment({ fragment: sharedPersonNoteFragment, from });
  if (!isSharedRecord(useViewer(), data)) return null;
  return (
    <div className={classes.apart}>
      <SharedNote of={{ personId: data.id }} partnerName={data.partner.name} />
    </div>
  );
}
