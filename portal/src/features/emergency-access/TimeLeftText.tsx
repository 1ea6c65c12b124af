import { Trans } from '@lingui/react/macro';
import { timeLeft } from './time-left.ts';
import { useNow } from './use-now.ts';

/** How long it is open yet. */
export function TimeLeftText({ until }: { until: string }) {
  const left = timeLeft(until, useNow(true));
  if (left === undefined) return <Trans>its time is over</Trans>;
  const { hours, minutes } = left;
  if (minutes === 0) return <Trans>{hours} h left</Trans>;
  return hours === 0 ? (
    <Trans>{minutes} min left</Trans>
  ) : (
    <Trans>
      {hours} h {minutes} min left
    </Trans>
  );
}
