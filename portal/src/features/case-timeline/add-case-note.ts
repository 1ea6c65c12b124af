import type { Reference } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { type AddCaseNoteMutation, graphql } from '@kolo/schema';

const addCaseNoteMutation = graphql(`
  mutation AddCaseNote($input: AddCaseNoteInput!) {
    addCaseNote(input: $input) {
      caseNote {
        id
        occurredOn
        createdAt
        ...TimelineNote_note
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export type NoteError = AddCaseNoteMutation['addCaseNote']['errors'][number];

interface NoteConnection {
  nodes: readonly Reference[];
}

/** Writes a note; the timeline shows it as soon as the API has taken it. */
export function useAddCaseNote(caseId: string) {
  return useMutation(addCaseNoteMutation, {
    update(cache, { data }) {
      const note = data?.addCaseNote.caseNote;
      const noteId = note && cache.identify({ __typename: 'CaseNote', id: note.id });
      if (!noteId) return;
      cache.modify({
        id: cache.identify({ __typename: 'Case', id: caseId }),
        fields: {
          notes(existing: NoteConnection | Reference | null) {
            if (!existing || !('nodes' in existing)) return existing;
            if (existing.nodes.some(({ __ref }) => __ref === noteId)) return existing;
            return { ...existing, nodes: [{ __ref: noteId }, ...existing.nodes] };
          },
        },
      });
    },
  });
}
