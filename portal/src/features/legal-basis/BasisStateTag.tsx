import type { BasisState } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconClockOff, IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { basisStateLabels } from '../../shared/vocabulary/basis-labels.ts';
import { Tag, type TagTone } from '../../ui/tag/Tag.tsx';

const tones: Record<BasisState, TagTone> = { GIVEN: 'accent', EXPIRED: 'neutral', WITHDRAWN: 'danger' };
const icons = { GIVEN: IconShieldCheck, EXPIRED: IconClockOff, WITHDRAWN: IconShieldOff } as const;

/** Whether a basis holds today: word, icon and colour. */
export function BasisStateTag({ state }: { state: BasisState }) {
  const { i18n } = useLingui();
  const Icon = icons[state];
  return (
    <Tag tone={tones[state]} icon={<Icon />}>
      {i18n._(basisStateLabels[state])}
    </Tag>
  );
}
