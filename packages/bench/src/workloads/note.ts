import { randomUUID } from 'node:crypto';
import { comparable } from './comparable.ts';
import { graphql, inTurn, type Workload } from './workload.ts';

const BODY =
  'Visit to the workshop. The machine that was paid for by the grant is in use, and the second invoice has been handed ' +
  'in; the next visit is in a month.';

const API = `mutation Add($input: AddCaseNoteInput!) {
  addCaseNote(input: $input) {
    caseNote { id body occurredOn createdAt author { id displayName } }
    errors { field code }
  }
}`;

const POSTGRAPHILE = `mutation Add($input: PeerAddCaseNoteInput!) {
  addCaseNote: peerAddCaseNote(input: $input) {
    caseNote: result {
      id: rowId body occurredOn createdAt
      author: membershipByAuthorIdAndPartnerId { id: rowId displayName }
    }
  }
}`;

interface Answer {
  readonly addCaseNote: { readonly caseNote: { readonly id: string; readonly createdAt: string } };
}

/** A note is written once, with its audit event and its idempotency key, to one of 500 cases. */
export const note: Workload = {
  name: 'E',
  title: 'add a note, audited and idempotent',
  peers: ['api', 'postgraphile', 'raw'],
  variety: null,
  request(peer, { caseworkers }, turn) {
    const { cookie, writtenCases } = inTurn(caseworkers, turn);
    const file = inTurn(writtenCases, Math.floor(turn / caseworkers.length));
    const input = { caseId: file.id, body: BODY, occurredOn: file.openedOn, idempotencyKey: randomUUID() };
    if (peer === 'raw') return { path: 'E', cookie, body: input };
    return graphql(cookie, peer === 'api' ? API : POSTGRAPHILE, { input });
  },
  comparable(data) {
    const { id, createdAt, ...same } = (comparable(data) as Answer).addCaseNote.caseNote;
    return { ...same, written: id.length === 36 && createdAt.length >= 20 };
  },
};
