import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { DataRequestTable } from './DataRequestTable.tsx';
import { ExportSheet } from './ExportSheet.tsx';
import { dataRequestsQuery, makeExportMutation } from './export.query.ts';
import { readExport, type SubjectExportContent } from './subject-export.ts';

/** For a manager: which persons of the own NGO have asked for something, and the exports that are to be made of them. */
export function DataRequestsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(dataRequestsQuery, { fetchPolicy: 'cache-and-network' });
  const [make, making] = useMutation(makeExportMutation, { fetchPolicy: 'no-cache' });
  const [shown, setShown] = useState<SubjectExportContent>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const key = useRef({ of: '', value: '' });
  const requests = data?.subjectRequestPersons.nodes;

  async function makeExport(id: string): Promise<void> {
    setRefusals([]);
    if (key.current.of !== id) key.current = { of: id, value: crypto.randomUUID() };
    const input = { subjectRequestPersonId: id, idempotencyKey: key.current.value };
    const answer = await make({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!answer.data) return;
    key.current = { of: '', value: '' };
    const { content, errors } = answer.data.makeSubjectExport;
    setRefusals(errors.map(({ message }) => message));
    if (content !== null) setShown(readExport(content));
    await refetch();
  }

  if (shown) return <ExportSheet content={shown} onClose={() => setShown(undefined)} />;
  return (
    <Page
      title={t`Data requests`}
      lead={
        <Trans>
          Persons of your NGO who have asked under the GDPR. The data protection officer found them and answers them.
        </Trans>
      }
      actions={
        <Link to="/emergency-access">
          <Trans>Emergency access</Trans>
        </Link>
      }
    >
      {making.error && <ApiProblem error={making.error} />}
      {refusals.length > 0 && <Problem title={t`The export was not made`}>{refusals.join(' ')}</Problem>}
      <div className={sheet.sheet}>
        {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
        {!requests && !error && <RowsSkeleton label={t`Loading requests`} rows={6} />}
        {requests && requests.length > 0 && (
          <DataRequestTable requests={requests} isMaking={making.loading} onMake={(id) => void makeExport(id)} />
        )}
        {requests?.length === 0 && (
          <EmptyState title={t`Nobody of your NGO has asked for anything`}>
            <Trans>When the officer finds a person of yours for a request, it stands here.</Trans>
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
