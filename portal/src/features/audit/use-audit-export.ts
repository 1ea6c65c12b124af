import { useApolloClient } from '@apollo/client/react';
import type { AuditFilter } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { downloadText, toCsv } from '../../shared/csv/csv.ts';
import { today } from '../../shared/format/format.ts';
import type { AuditRow } from './AuditTable.tsx';
import { auditQuery } from './audit.query.ts';

const largestPage = 100;

/** Offers all events under the current filter as a file. */
export function useAuditExport(filter: AuditFilter) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function rows() {
    const events: AuditRow[] = [];
    let after: string | null | undefined;
    do {
      const { data } = await client.query({
        query: auditQuery,
        variables: { first: largestPage, after, filter },
        fetchPolicy: 'no-cache',
      });
      events.push(...(data?.auditEvents.nodes ?? []));
      after = data?.auditEvents.pageInfo.hasNextPage ? data.auditEvents.pageInfo.endCursor : null;
    } while (after);
    return events.map((event) => [
      event.at,
      event.user.name,
      event.action,
      event.operation,
      event.subject,
      event.subjectId ?? '',
      event.fieldGroups.join(' '),
      event.rowCount ?? '',
      event.filter ?? '',
      event.partner.shortName,
    ]);
  }

  async function run(): Promise<void> {
    setRunning(true);
    setError(undefined);
    const headings = [
      t`When`,
      t`Who`,
      t`What was done`,
      t`Operation`,
      t`Kind of record`,
      t`Record`,
      t`Groups of fields`,
      t`Number of records`,
      t`Filter`,
      t`Partner`,
    ];
    try {
      downloadText(`kolo-audit-${today()}.csv`, toCsv([headings, ...(await rows())]));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return { isRunning, error, run: () => void run() };
}
