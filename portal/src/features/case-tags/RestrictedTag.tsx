import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { Tag } from '../../ui/tag/Tag.tsx';

/** Marks a case that only its caseworker and managers see. */
export function RestrictedTag() {
  return (
    <Tag tone="warning" icon={<IconLock />}>
      <Trans>Restricted</Trans>
    </Tag>
  );
}
