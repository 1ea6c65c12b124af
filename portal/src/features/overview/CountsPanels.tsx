import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { downloadText, toCsv } from '../../shared/csv/csv.ts';
import { today } from '../../shared/format/format.ts';
import { caseStatusLabels } from '../../shared/vocabulary/case-labels.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { CountChart } from './CountChart.tsx';
import { CountTable } from './CountTable.tsx';
import { type CountMatrix, statuses } from './count-matrix.ts';
import type { Grouping } from './use-overview.ts';

interface CountsPanelsProps {
  matrix: CountMatrix;
  grouping: Grouping;
  programme: string | undefined;
}

/** The same counts as a table, with its download, and as a chart. */
export function CountsPanels({ matrix, grouping, programme }: CountsPanelsProps) {
  const { t, i18n } = useLingui();
  const groupLabel = grouping === 'country' ? t`Country` : t`Partner`;
  const download = () => {
    const head = [groupLabel, ...statuses.map((status) => i18n._(caseStatusLabels[status])), t`Total`];
    const rows = matrix.rows.map((row) => [row.label, ...statuses.map((status) => row.byStatus[status]), row.total]);
    const { byStatus, total } = matrix.totals;
    const foot = [t`Total`, ...statuses.map((status) => byStatus[status]), total];
    const name = ['kolo-cases', grouping, programme, today()].filter(Boolean).join('-');
    downloadText(`${name}.csv`, toCsv([head, ...rows, foot]));
  };
  return (
    <>
      <Panel
        title={t`Number of cases`}
        aside={
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            onClick={download}
          >
            <Trans>Download as CSV</Trans>
          </Button>
        }
      >
        <CountTable matrix={matrix} grouping={grouping} groupLabel={groupLabel} programme={programme} />
      </Panel>
      <Panel title={grouping === 'country' ? t`Cases by country and status` : t`Cases by partner and status`}>
        <CountChart matrix={matrix} grouping={grouping} />
      </Panel>
    </>
  );
}
