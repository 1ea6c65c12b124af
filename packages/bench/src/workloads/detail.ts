import { comparable } from './comparable.ts';
import { graphql, inTurn, type Workload } from './workload.ts';

const NOTES = 10;

const API = `query Detail($id: ID!, $notes: Int!) {
  case(id: $id) {
    id number status statusSince risk openedOn closedOn
    person { id pseudonym identity { firstName lastName birthDate } }
    notes(first: $notes) { nodes { id body occurredOn createdAt author { id displayName } } }
  }
}`;

const POSTGRAPHILE = `query Detail($id: UUID!, $notes: Int!) {
  case: peerAuditedCase(id: $id) {
    id: rowId number status statusSince risk openedOn closedOn
    person: personByPersonId {
      id: rowId pseudonym
      identity: personIdentityByPersonId { firstName lastName birthDate }
    }
    notes: caseNotesByCaseId(first: $notes, orderBy: [OCCURRED_ON_DESC, ROW_ID_DESC]) {
      nodes {
        id: rowId body occurredOn createdAt
        author: membershipByAuthorIdAndPartnerId { id: rowId displayName }
      }
    }
  }
}`;

/** A case as its page opens; all peers leave a trace of it in the audit. */
export const detail: Workload = {
  name: 'C',
  title: 'one case with identity, its last 10 notes and their authors, audited',
  peers: ['api', 'postgraphile', 'raw'],
  variety: 500,
  request(peer, { caseworkers }, turn) {
    const { cookie, readCases } = inTurn(caseworkers, turn);
    const id = inTurn(readCases, Math.floor(turn / caseworkers.length));
    if (peer === 'raw') return { path: 'C', cookie, body: { id, notes: NOTES } };
    return graphql(cookie, peer === 'api' ? API : POSTGRAPHILE, { id, notes: NOTES });
  },
  comparable,
};
