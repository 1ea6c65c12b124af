import { useLingui } from '@lingui/react/macro';
import { Tag } from '../../ui/tag/Tag.tsx';
import classes from './intake.module.css';
import type { Way } from './merge-found.ts';

/** By what a person was found. */
export function FoundWays({ by }: { by: readonly Way[] }) {
  const { t } = useLingui();
  const ways: Record<Way, string> = {
    nationalId: t`same national id`,
    name: t`name fits`,
    birthDate: t`same date of birth`,
  };
  return (
    <p className={classes.ways}>
      {by.map((way) => (
        <Tag key={way} tone={way === 'nationalId' ? 'warning' : 'neutral'}>
          {ways[way]}
        </Tag>
      ))}
    </p>
  );
}
