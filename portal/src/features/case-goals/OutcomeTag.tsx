import type { GoalOutcome } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconCheck, IconCircleHalf2, IconX } from '@tabler/icons-react';
import { goalOutcomeLabels } from '../../shared/vocabulary/casework-labels.ts';
import { Tag, type TagTone } from '../../ui/tag/Tag.tsx';

const tones: Record<GoalOutcome, TagTone> = {
  ACHIEVED: 'accent',
  PARTIALLY_ACHIEVED: 'warning',
  NOT_ACHIEVED: 'neutral',
};
const icons = { ACHIEVED: IconCheck, PARTIALLY_ACHIEVED: IconCircleHalf2, NOT_ACHIEVED: IconX } as const;

/** What became of a goal: word, icon and colour. */
export function OutcomeTag({ outcome }: { outcome: GoalOutcome }) {
  const { i18n } = useLingui();
  const Icon = icons[outcome];
  return (
    <Tag tone={tones[outcome]} icon={<Icon />}>
      {i18n._(goalOutcomeLabels[outcome])}
    </Tag>
  );
}
