import { Plural, Trans } from '@lingui/react/macro';
import { IconAlertTriangleFilled, IconCalendarDue } from '@tabler/icons-react';
import { daysUntil } from '../../shared/due/due.ts';
import { today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { Tag } from '../../ui/tag/Tag.tsx';

/** From here on an answer is due soon. */
const SOON_DAYS = 3;

/** By when an answer is due: what is due soon, or too late, says so in words, with an icon and in colour. */
export function AnswerDue({ on }: { on: string }) {
  const format = useFormat();
  const days = daysUntil(on, today());
  if (days < 0) {
    return (
      <>
        <Tag tone="danger" icon={<IconAlertTriangleFilled />}>
          <Trans>Too late for an answer</Trans>
        </Tag>{' '}
        <Trans>was due {format.date(on)}</Trans>
      </>
    );
  }
  if (days === 0) {
    return (
      <Tag tone="danger" icon={<IconAlertTriangleFilled />}>
        <Trans>Answer due today</Trans>
      </Tag>
    );
  }
  if (days <= SOON_DAYS) {
    return (
      <Tag tone="warning" icon={<IconCalendarDue />}>
        <Plural value={days} one="Answer due in # day" other="Answer due in # days" />
      </Tag>
    );
  }
  return <Trans>answer due {format.date(on)}</Trans>;
}
