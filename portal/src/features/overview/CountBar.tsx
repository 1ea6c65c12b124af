import classes from './CountChart.module.css';
import { type CountRow, statuses } from './count-matrix.ts';

const labelHeight = 18;
const barHeight = 18;

interface CountBarProps {
  row: CountRow;
  /** Where the row begins, in pixels. */
  top: number;
  scale: (count: number) => number;
  total: string;
}

/** One group's bar: its name above, a stretch for each status, the total at the end. */
export function CountBar({ row, top, scale, total }: CountBarProps) {
  const stretches = statuses.map((status, index) => {
    const before = statuses.slice(0, index).reduce((sum, earlier) => sum + row.byStatus[earlier], 0);
    return { status, start: scale(before), width: scale(row.byStatus[status]) };
  });
  return (
    <g transform={`translate(0,${top})`}>
      <text y={13} className={classes.label}>
        {row.label}
      </text>
      {stretches.map(({ status, start, width }) => (
        <rect
          key={status}
          x={start}
          y={labelHeight}
          width={Math.max(0, width - (width > 2 ? 1 : 0))}
          height={barHeight}
          className={classes.stretch}
          data-status={status}
        />
      ))}
      <text x={scale(row.total) + 6} y={labelHeight + 13} className={classes.total}>
        {total}
      </text>
    </g>
  );
}
