import type { CaseStatus } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { caseStatusLabels } from '../../shared/vocabulary/case-labels.ts';
import { DataTable, tableClasses } from '../../ui/table/DataTable.tsx';
import { type CountMatrix, statuses } from './count-matrix.ts';
import type { Grouping } from './use-overview.ts';

interface CountTableProps {
  matrix: CountMatrix;
  grouping: Grouping;
  groupLabel: string;
  programme: string | undefined;
}

/** Cases by group and status; every number leads to the cases behind it. */
export function CountTable({ matrix, grouping, groupLabel, programme }: CountTableProps) {
  const { t, i18n } = useLingui();
  const cell = (key: string | undefined, status: CaseStatus | undefined, count: number) => (
    <CountCell grouping={grouping} groupKey={key} status={status} programme={programme} count={count} />
  );
  return (
    <DataTable caption={t`Number of cases by status`}>
      <thead>
        <tr>
          <th scope="col">{groupLabel}</th>
          {statuses.map((status) => (
            <th key={status} scope="col" className={tableClasses.amount}>
              {i18n._(caseStatusLabels[status])}
            </th>
          ))}
          <th scope="col" className={tableClasses.amount}>
            <Trans>Total</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.key} data-group={row.key}>
            <th scope="row">{row.label}</th>
            {statuses.map((status) => (
              <td key={status} className={tableClasses.amount} data-label={i18n._(caseStatusLabels[status])}>
                {cell(row.key, status, row.byStatus[status])}
              </td>
            ))}
            <td className={tableClasses.amount} data-label={t`Total`}>
              {cell(row.key, undefined, row.total)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr data-group="total">
          <th scope="row">
            <Trans>Total</Trans>
          </th>
          {statuses.map((status) => (
            <td key={status} className={tableClasses.amount} data-label={i18n._(caseStatusLabels[status])}>
              {cell(undefined, status, matrix.totals.byStatus[status])}
            </td>
          ))}
          <td className={tableClasses.amount} data-label={t`Total`}>
            {cell(undefined, undefined, matrix.totals.total)}
          </td>
        </tr>
      </tfoot>
    </DataTable>
  );
}

interface CountCellProps {
  grouping: Grouping;
  groupKey: string | undefined;
  status: CaseStatus | undefined;
  programme: string | undefined;
  count: number;
}

function CountCell({ grouping, groupKey, status, programme, count }: CountCellProps) {
  const format = useFormat();
  if (count === 0) return <span>0</span>;
  return (
    <Link to="/cases" search={{ tab: 'all', status, programme, [grouping]: groupKey }}>
      {format.number(count)}
    </Link>
  );
}
