import type { CaseFileQuery, CaseFilter, CaseSort } from '@kolo/schema';
import { msg } from '@lingui/core/macro';
import { formatOf } from '../../shared/format/format.ts';
import { type Column, type FileJob, offerListFile, pastCache } from '../../shared/list-file/list-file.ts';
import { caseStatusLabels, exitReasonLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { caseFileQuery } from './case-file.query.ts';

export type FileCase = CaseFileQuery['cases']['nodes'][number];

export const caseColumns: readonly Column<FileCase>[] = [
  { heading: msg({ message: 'Case', context: 'column' }), of: ({ number }) => number },
  { heading: msg`First name`, of: ({ person }) => person.identity?.firstName },
  { heading: msg`Last name`, of: ({ person }) => person.identity?.lastName },
  { heading: msg`Pseudonym`, of: ({ person }) => person.pseudonym },
  { heading: msg`Risk`, of: ({ risk }, i18n) => i18n._(riskLabels[risk]) },
  { heading: msg`Status`, of: ({ status }, i18n) => i18n._(caseStatusLabels[status]) },
  { heading: msg`Status since`, of: ({ statusSince }) => statusSince },
  { heading: msg`Opened on`, of: ({ openedOn }) => openedOn },
  { heading: msg`Closed on`, of: ({ closedOn }) => closedOn },
  {
    heading: msg`Reason for closing`,
    of: ({ exitReason }, i18n) => exitReason && i18n._(exitReasonLabels[exitReason]),
  },
  { heading: msg`Caseworker`, of: ({ caseworker }) => caseworker?.displayName },
  { heading: msg`Municipality`, of: ({ municipality }) => municipality?.name },
  { heading: msg`Programme`, of: ({ programme }) => programme.code },
  { heading: msg`Partner`, of: ({ partner }) => partner.shortName },
  { heading: msg`Country`, of: ({ country }, i18n) => formatOf(i18n.locale).country(country.code) },
  { heading: msg`Restricted`, of: ({ restricted }, i18n) => i18n._(restricted ? msg`Yes` : msg`No`) },
];

/** Offers the caseload under a filter, in its order, as a file. */
export function offerCaseFile(list: { filter: CaseFilter; sort: CaseSort }, job: FileJob) {
  return offerListFile<FileCase>(
    {
      name: 'caseload',
      columns: caseColumns,
      async read(wanted) {
        const variables = { ...list, ...wanted };
        const { data } = await job.client.query({ query: caseFileQuery, variables, ...pastCache(job.signal) });
        if (!data) throw new Error('A page of the caseload came without cases');
        return data.cases;
      },
    },
    job,
  );
}
