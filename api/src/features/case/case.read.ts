import {
  empty,
  from,
  isEmpty,
  oneOf,
  oneOfIds,
  oneOfIdsOr,
  onlyId,
  type ReadDeclaration,
  until,
} from '../../platform/read/index.ts';

/** How cases are filtered, sorted and counted; names are those of the GraphQL inputs. */
export const caseRead: ReadDeclaration = {
  filters: {
    status: oneOf('status'),
    risk: oneOf('risk'),
    caseworkerIds: oneOfIdsOr('caseworkerId', 'caseworker_id', 'Membership'),
    caseworkerId: onlyId('caseworker_id', 'Membership'),
    unassigned: { ...isEmpty('caseworker_id'), as: (value) => (value === true ? 'withoutCaseworker' : undefined) },
    withoutCaseworker: empty('caseworker_id'),
    restricted: { column: 'restricted', type: 'boolean', sql: (alias, value) => `${alias}.restricted = ${value}` },
    municipalityCodes: oneOf('municipality_code'),
    programmeCodes: oneOf('programme_code'),
    countryCodes: oneOf('country_code'),
    partnerIds: oneOfIds('partner_id'),
    openedFrom: from('opened_on'),
    openedTo: until('opened_on'),
  },
  sorts: {
    openedOn: { sql: (alias) => `${alias}.opened_on`, type: 'date' },
    statusSince: { sql: (alias) => `${alias}.status_since`, type: 'date' },
    risk: { sql: (alias) => `array_position(array['low', 'medium', 'high'], ${alias}.risk)`, type: 'int' },
    number: { sql: (alias) => `${alias}.number`, type: 'text' },
  },
  defaultSort: { field: 'openedOn', direction: 'desc' },
  hidable: ['notes', 'caseworker', 'keptCase', 'goals', 'tasks'],
  keptCounts: [
    {
      subject: 'CountryCaseCount',
      table: 'kolo.country_case_count',
      sum: 'cases',
      columns: ['country_code', 'programme_code', 'status', 'opened_quarter'],
    },
    {
      subject: 'CaseCount',
      table: 'kolo.case_count',
      sum: 'cases',
      columns: ['partner_id', 'country_code', 'restricted', 'programme_code', 'status', 'opened_quarter'],
    },
  ],
  dimensions: {
    country: { column: 'country_code' },
    partner: { column: 'partner_id' },
    municipality: { column: 'municipality_code' },
    programme: { column: 'programme_code' },
    status: { column: 'status' },
    risk: { column: 'risk' },
    caseworker: { column: 'caseworker_id', through: { subject: 'Membership', table: 'kolo.membership' } },
    openedQuarter: { column: 'opened_quarter' },
    ageBand: { column: 'age_band' },
  },
};
