import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import classes from './home.module.css';
import { type WorkloadCount, workloadRows } from './workload.ts';

/** How many open cases each caseworker has: a bar with its number, which opens that caseworker's list. */
export function Workload({ counts }: { counts: readonly WorkloadCount[] }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Panel title={t`Open cases per caseworker`}>
      <ul className={classes.workload} aria-label={t`Open cases per caseworker`}>
        {workloadRows(counts).map(({ id, name, count, share, hasLeft }) => (
          <li key={id}>
            <Link to="/cases" search={{ tab: 'open', caseworker: id }} className={classes.worker}>
              <span className={classes.name}>
                {name}
                {hasLeft && (
                  <>
                    {' '}
                    <Tag tone="warning">
                      <Trans>has left</Trans>
                    </Tag>
                  </>
                )}
              </span>
              <span className={classes.load}>{format.number(count)}</span>
              <svg className={classes.bar} aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
                <rect width={share} height="1" />
              </svg>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
