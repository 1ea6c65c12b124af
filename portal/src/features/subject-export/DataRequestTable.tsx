import type { DataRequestsQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DueText } from '../../shared/due/DueText.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { requestKindLabels } from '../../shared/vocabulary/protection-labels.ts';
import classes from '../../ui/list/record-table.module.css';
import own from './export.module.css';

interface DataRequestTableProps {
  readonly requests: DataRequestsQuery['subjectRequestPersons']['nodes'];
  readonly isMaking: boolean;
  onMake(id: string): void;
}

/** The list itself; on a narrow screen each row becomes a card. */
export function DataRequestTable({ requests, isMaking, onMake }: DataRequestTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <table className={classes.table} aria-label={t`Data requests`}>
      <thead>
        <tr>
          <th scope="col">{t`Person`}</th>
          <th scope="col">{t`What is asked for`}</th>
          <th scope="col">{t`Due`}</th>
          <th scope="col">{t`Export`}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, pseudonym, kind, dueOn, exportAskedOn, personId, exports: [made] }) => (
          <tr key={id} className={classes.row}>
            <th scope="row" className={classes.person}>
              <Link to="/persons/$personId" params={{ personId }}>
                {pseudonym}
              </Link>
            </th>
            <td data-label={t`What is asked for`}>{i18n._(requestKindLabels[kind])}</td>
            <td data-label={t`Due`}>
              <DueText on={dueOn} />
            </td>
            <td data-label={t`Export`}>
              {made && (
                <span
                  className={own.made}
                >{t`made ${format.moment(made.madeAt)} by ${made.madeBy?.displayName ?? ''}`}</span>
              )}
              {exportAskedOn ? (
                <Button
                  size="xs"
                  variant={made ? 'default' : 'filled'}
                  loading={isMaking}
                  leftSection={<IconFileExport size={15} aria-hidden="true" />}
                  aria-label={t`Make the export of ${pseudonym}`}
                  onClick={() => onMake(id)}
                >
                  {made ? t`Make it again` : t`Make the export`}
                </Button>
              ) : (
                <span className={classes.since}>{t`not asked for`}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
