import { useLingui } from '@lingui/react/macro';
import { useElementSize } from '@mantine/hooks';
import { scaleBand, scaleLinear } from '@visx/scale';
import { useId } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { caseStatusLabels } from '../../shared/vocabulary/case-labels.ts';
import { CountBar } from './CountBar.tsx';
import classes from './CountChart.module.css';
import { CountLegend } from './CountLegend.tsx';
import { type CountMatrix, statuses } from './count-matrix.ts';
import type { Grouping } from './use-overview.ts';

const rowHeight = 46;
const axisHeight = 36;

/** Stacked bars of the cases by group, divided by status. The table beside it holds the same numbers. */
export function CountChart({ matrix, grouping }: { matrix: CountMatrix; grouping: Grouping }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { ref, width } = useElementSize();
  const id = useId();
  const { rows } = matrix;
  const title = grouping === 'country' ? t`Cases by country and status` : t`Cases by partner and status`;
  const height = rows.length * rowHeight + axisHeight;
  const x = scaleLinear({
    domain: [0, Math.max(...rows.map(({ total }) => total), 1)],
    range: [0, width - 48],
    nice: 4,
  });
  const y = scaleBand({ domain: rows.map(({ key }) => key), range: [0, rows.length * rowHeight] });
  const description = rows
    .map(({ label, total, byStatus }) => {
      const parts = statuses.map((status) => `${i18n._(caseStatusLabels[status])} ${format.number(byStatus[status])}`);
      return `${label}: ${format.number(total)} (${parts.join(', ')})`;
    })
    .join('; ');
  return (
    <figure className={classes.figure} aria-label={title}>
      <CountLegend />
      <div ref={ref} className={classes.frame}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-labelledby={`${id}-title ${id}-text`}>
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-text`}>{description}</desc>
            {x.ticks(4).map((tick) => (
              <g key={tick} transform={`translate(${x(tick)},0)`}>
                <line y1={0} y2={height - axisHeight} className={classes.grid} />
                <text y={height - axisHeight + 14} className={classes.tick}>
                  {format.number(tick)}
                </text>
              </g>
            ))}
            <text x={x.range()[1]} y={height - 4} className={classes.unit}>
              {t`number of cases`}
            </text>
            {rows.map((row) => (
              <CountBar key={row.key} row={row} top={y(row.key) ?? 0} scale={x} total={format.number(row.total)} />
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
