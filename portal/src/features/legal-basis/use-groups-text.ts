import type { WindowGroup } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { windowGroupLabels } from '../../shared/vocabulary/basis-labels.ts';

/** Says what may be shown, the file itself included, as a list in words. */
export function useGroupsText(): (groups: readonly WindowGroup[]) => string {
  const { i18n } = useLingui();
  return (groups) => ['FILE' as const, ...groups].map((group) => i18n._(windowGroupLabels[group])).join(' · ');
}
