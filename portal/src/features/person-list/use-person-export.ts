import { useApolloClient } from '@apollo/client/react';
import type { PersonExportQuery, PersonFilter, PersonSort } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { downloadText, toCsv } from '../../shared/csv/csv.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { personExportQuery } from './person-list.query.ts';

const largestPage = 100;

/** Offers the whole list under the current search as a file. */
export function usePersonExport(filter: PersonFilter, sort: PersonSort) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function rows() {
    const persons: PersonExportQuery['persons']['nodes'][number][] = [];
    let after: string | null | undefined;
    do {
      const { data } = await client.query({
        query: personExportQuery,
        variables: { first: largestPage, after, filter, sort },
        fetchPolicy: 'no-cache',
      });
      persons.push(...(data?.persons.nodes ?? []));
      after = data?.persons.pageInfo.hasNextPage ? data.persons.pageInfo.endCursor : null;
    } while (after);
    return persons.map((person) => [
      personName(person),
      person.pseudonym,
      person.birthYear ?? '',
      person.municipality?.name ?? '',
      person.cases.filter(({ status }) => status === 'OPEN').length,
      person.cases.length,
    ]);
  }

  async function run(): Promise<void> {
    setRunning(true);
    setError(undefined);
    const headings = [t`Name`, t`Pseudonym`, t`Year of birth`, t`Municipality`, t`Open cases`, t`All cases`];
    try {
      downloadText(`kolo-persons-${today()}.csv`, toCsv([headings, ...(await rows())]));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return { isRunning, error, run: () => void run() };
}
