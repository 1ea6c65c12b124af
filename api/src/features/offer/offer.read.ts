import { oneOf, oneOfIds, oneOfIdsOr, onlyId, type ReadDeclaration, until } from '../../platform/read/index.ts';
import { standingToday } from './standing-today.ts';

/** How offers are filtered and sorted: by which side of them the viewer is, the most urgent first. */
export const offerRead: ReadDeclaration = {
  filters: {
    caseIds: oneOfIdsOr('caseId', 'case_id', 'Case'),
    caseId: onlyId('case_id', 'Case'),
    personIds: oneOfIdsOr('personId', 'person_id', 'Person'),
    personId: onlyId('person_id', 'Person'),
    kinds: oneOf('kind'),
    statuses: standingToday(
      (alias) => `${alias}.status = 'in_progress' and ${alias}.due_on`,
      (alias) => `${alias}.status = 'accepted' and ${alias}.kind = 'referral' and ${alias}.ends_on`,
    ),
    fromPartnerIds: oneOfIds('partner_id'),
    toPartnerIds: oneOfIds('to_partner_id'),
    // What `side` means for a viewer: which partners are theirs.
    giverIds: oneOfIds('partner_id'),
    receiverIds: oneOfIds('to_partner_id'),
    dueUntil: until('due_on'),
  },
  sorts: {
    dueOn: { sql: (alias) => `${alias}.due_on`, type: 'date' },
    createdAt: { sql: (alias) => `${alias}.created_at`, type: 'timestamptz' },
  },
  defaultSort: { field: 'dueOn', direction: 'asc' },
  computed: { side: ['giverId'], status: ['status', 'kind', 'dueOn', 'endsOn'] },
};
