import type { TransitionStatus } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconArrowBackUp, IconCircleCheck, IconCircleX, IconClockOff, IconHourglass } from '@tabler/icons-react';
import { transferRequestStatusLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Tag, type TagTone } from '../../ui/tag/Tag.tsx';

const tones: Record<TransitionStatus, TagTone> = {
  IN_PROGRESS: 'warning',
  ACCEPTED: 'accent',
  DONE: 'neutral',
  REJECTED: 'neutral',
  REVOKED: 'neutral',
  EXPIRED: 'neutral',
};

const icons = {
  IN_PROGRESS: IconHourglass,
  ACCEPTED: IconCircleCheck,
  DONE: IconCircleCheck,
  REJECTED: IconCircleX,
  REVOKED: IconArrowBackUp,
  EXPIRED: IconClockOff,
} satisfies Record<TransitionStatus, unknown>;

/** How far a request for a transfer has come, in words, with an icon and in colour. */
export function RequestStatusTag({ status }: { status: TransitionStatus }) {
  const { i18n } = useLingui();
  const Icon = icons[status];
  return (
    <Tag tone={tones[status]} icon={<Icon />}>
      {i18n._(transferRequestStatusLabels[status])}
    </Tag>
  );
}
