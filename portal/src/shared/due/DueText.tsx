import { Plural, Trans } from '@lingui/react/macro';
import { IconAlertTriangleFilled, IconCalendarDue } from '@tabler/icons-react';
import { Tag } from '../../ui/tag/Tag.tsx';
import { today } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { dueOf } from './due.ts';

/** By when something is to be done; what is overdue says so in words, with an icon and in red. */
export function DueText({ on }: { on: string }) {
  const format = useFormat();
  const due = dueOf(on, today());
  if (due.kind === 'overdue') {
    return (
      <>
        <Tag tone="danger" icon={<IconAlertTriangleFilled />}>
          <Plural value={due.days} one="Overdue by # day" other="Overdue by # days" />
        </Tag>{' '}
        <Trans>due {format.date(on)}</Trans>
      </>
    );
  }
  if (due.kind === 'today') {
    return (
      <Tag tone="warning" icon={<IconCalendarDue />}>
        <Trans>Due today</Trans>
      </Tag>
    );
  }
  return <Trans>due {format.date(on)}</Trans>;
}
