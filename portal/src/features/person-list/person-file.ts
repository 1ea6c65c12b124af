import type { PersonFileQuery, PersonFilter, PersonSort } from '@kolo/schema';
import { msg } from '@lingui/core/macro';
import { type Column, type FileJob, offerListFile, pastCache } from '../../shared/list-file/list-file.ts';
import { birthDatePrecisionLabels, sexLabels } from '../../shared/vocabulary/person-labels.ts';
import { personFileQuery } from './person-file.query.ts';

export type FilePerson = PersonFileQuery['persons']['nodes'][number];

export const personColumns: readonly Column<FilePerson>[] = [
  { heading: msg`First name`, of: ({ identity }) => identity?.firstName },
  { heading: msg`Last name`, of: ({ identity }) => identity?.lastName },
  { heading: msg`Also known as`, of: ({ identity }) => identity?.alias },
  { heading: msg`Pseudonym`, of: ({ pseudonym }) => pseudonym },
  { heading: msg`Date of birth`, of: ({ identity }) => exactDay(identity) },
  { heading: msg`Year of birth`, of: ({ birthYear }) => birthYear },
  {
    heading: msg`How much of the date is known`,
    of: ({ identity }, i18n) => identity && i18n._(birthDatePrecisionLabels[identity.birthDatePrecision]),
  },
  { heading: msg`Sex`, of: ({ sex }, i18n) => i18n._(sexLabels[sex]) },
  { heading: msg`Municipality`, of: ({ municipality }) => municipality?.name },
  { heading: msg`Open cases`, of: ({ cases }) => cases.filter(({ status }) => status === 'OPEN').length },
  { heading: msg`All cases`, of: ({ cases }) => cases.length },
];

/** A date of which only the month or the year is known is no day, and a spreadsheet would take it for one. */
function exactDay(identity: FilePerson['identity']): string | null {
  return identity?.birthDatePrecision === 'DAY' ? identity.birthDate : null;
}

/** Offers the persons that a search finds, in their order, as a file. */
export function offerPersonFile(list: { filter: PersonFilter; sort: PersonSort }, job: FileJob) {
  return offerListFile<FilePerson>(
    {
      name: 'persons',
      columns: personColumns,
      async read(wanted) {
        const variables = { ...list, ...wanted };
        const { data } = await job.client.query({ query: personFileQuery, variables, ...pastCache(job.signal) });
        if (!data) throw new Error('A page of the list came without persons');
        return data.persons;
      },
    },
    job,
  );
}
