import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type SharedCaseNote_CaseFragment } from '@kolo/schema';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import { SharedNote } from './SharedNote.tsx';

const sharedCaseNoteFragment = graphql(`
  fragment SharedCaseNote_case on Case {
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

/** Says of another NGO's case who shares it and until when; nothing of one's own. */
export function SharedCaseNote({ from }: { from: { id: string } & FragmentType<SharedCaseNote_CaseFragment> }) {
  const { data } = useSuspenseFragment({ fragment: sharedCaseNoteFragment, from });
  const isShared = isSharedRecord(useViewer(), data);
  return isShared ? <SharedNote of={{ caseId: data.id }} partnerName={data.partner.name} /> : null;
}
