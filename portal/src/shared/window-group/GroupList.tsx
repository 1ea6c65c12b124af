import type { WindowGroup } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { windowGroupLabels, windowGroupMeanings } from '../vocabulary/basis-labels.ts';
import classes from './window-group.module.css';

interface GroupListProps {
  /** What the list is, for those who listen. */
  readonly label: string;
  readonly groups: readonly WindowGroup[];
  /** Whether it lists what is not shown. */
  readonly isHidden?: boolean;
}

/** Groups of a record, spelled out: what each is, and what is in it. */
export function GroupList({ label, groups, isHidden = false }: GroupListProps) {
  const { i18n } = useLingui();
  const Icon = isHidden ? IconEyeOff : IconEye;
  return (
    <ul className={classes.list} aria-label={label} data-hidden={isHidden || undefined}>
      {groups.map((group) => (
        <li key={group}>
          <Icon size={16} aria-hidden="true" />
          <span>
            <span className={classes.name}>{i18n._(windowGroupLabels[group])}</span>
            <span className={classes.meaning}>{i18n._(windowGroupMeanings[group])}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
