import type { BasisKind, BasisState } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { IconClockOff, IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { basisStateLabels } from '../../shared/vocabulary/basis-labels.ts';
import { Tag, type TagTone } from '../../ui/tag/Tag.tsx';

const tones: Record<BasisState, TagTone> = { GIVEN: 'accent', EXPIRED: 'neutral', WITHDRAWN: 'danger' };
const icons = { GIVEN: IconShieldCheck, EXPIRED: IconClockOff, WITHDRAWN: IconShieldOff } as const;

/** Whether a basis holds today: word, icon and colour. A consent is withdrawn, any other basis ended. */
export function BasisStateTag({ kind, state }: { kind: BasisKind; state: BasisState }) {
  const { t, i18n } = useLingui();
  const Icon = icons[state];
  return (
    <Tag tone={tones[state]} icon={<Icon />}>
      {state === 'WITHDRAWN' && kind !== 'CONSENT'
        ? t({ message: 'Ended', context: 'legal basis' })
        : i18n._(basisStateLabels[state])}
    </Tag>
  );
}
