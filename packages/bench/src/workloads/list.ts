import type { Scene } from '../database/scene.ts';
import type { PeerName } from '../peers/peer.ts';
import { comparable } from './comparable.ts';
import { graphql, inTurn, type Request, type Workload } from './workload.ts';

const FIRST = 50;

const api = (total: string) => `query List($first: Int!) {
  cases(first: $first) {
    nodes {
      id number status statusSince risk openedOn
      person { id pseudonym sex birthYear }
      partner { id shortName }
      caseworker { id displayName }
      municipality { code name }
    }
    pageInfo { hasNextPage endCursor }
    ${total}
  }
}`;

const postgraphile = (total: string) => `query List($first: Int!, $partnerId: UUID!) {
  cases: allCaseFiles(first: $first, condition: { partnerId: $partnerId }, orderBy: [OPENED_ON_DESC, ROW_ID_DESC]) {
    nodes {
      id: rowId number status statusSince risk openedOn
      person: personByPersonId { id: rowId pseudonym sex birthYear }
      partner: partnerByPartnerId { id: rowId shortName }
      caseworker: membershipByCaseworkerIdAndPartnerId { id: rowId displayName }
      municipality: municipalityByMunicipalityCode { code name }
    }
    pageInfo { hasNextPage endCursor }
    ${total}
  }
}`;

function listWorkload(name: 'A' | 'B', title: string, total: string): Workload {
  const queries = { api: api(total), postgraphile: postgraphile(total) };
  return {
    name,
    title,
    peers: ['api', 'postgraphile', 'raw'],
    variety: 20,
    request(peer: PeerName, { caseworkers }: Scene, turn: number): Request {
      const { cookie, partnerId } = inTurn(caseworkers, turn);
      if (peer === 'raw') return { path: name, cookie, body: { first: FIRST } };
      const variables = peer === 'api' ? { first: FIRST } : { first: FIRST, partnerId };
      return graphql(cookie, queries[peer], variables);
    },
    comparable,
  };
}

/** The caseload as its page opens: newest cases first, with what stands in a row of the table. */
export const list = listWorkload('A', 'first 50 cases with person, partner, caseworker, municipality', '');

/** The same with how many there are. */
export const listWithTotal = listWorkload('B', 'A with totalCount', 'totalCount');
