import type { Risk } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconAlertTriangleFilled, IconMinus, IconPointFilled } from '@tabler/icons-react';
import { riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { Tag, type TagTone } from '../../ui/tag/Tag.tsx';

const tones: Record<Risk, TagTone> = { HIGH: 'danger', MEDIUM: 'warning', LOW: 'neutral' };
const icons = { HIGH: IconAlertTriangleFilled, MEDIUM: IconPointFilled, LOW: IconMinus } as const;

/** How urgent a case is: word, icon and colour. */
export function RiskTag({ risk }: { risk: Risk }) {
  const { i18n } = useLingui();
  const Icon = icons[risk];
  return (
    <Tag tone={tones[risk]} icon={<Icon />}>
      {i18n._(riskLabels[risk])}
    </Tag>
  );
}
