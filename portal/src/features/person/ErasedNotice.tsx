import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type ErasedNotice_PersonFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconEraser } from '@tabler/icons-react';
import { useFormat } from '../../shared/format/use-format.ts';
import { erasureGroundLabels } from '../../shared/vocabulary/protection-labels.ts';
import classes from './person.module.css';

const erasedNoticeFragment = graphql(`
  fragment ErasedNotice_person on Person {
    id
    erasedOn
    erasureGround
  }
`);

/** That a person was erased, when and why: what is empty below is empty for that reason. */
export function ErasedNotice({ from }: { from: { id: string } & FragmentType<ErasedNotice_PersonFragment> }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: erasedNoticeFragment, from });
  if (data.erasedOn === null || data.erasureGround === null) return null;
  return (
    <div className={classes.safe}>
      <p className={classes.safeTitle}>
        <IconEraser size={16} aria-hidden="true" />
        <Trans>This person was erased on {format.date(data.erasedOn)}</Trans>
      </p>
      {i18n._(erasureGroundLabels[data.erasureGround])}.{' '}
      <Trans>Nothing that identifies them is kept. Their cases count on; nothing more can be recorded.</Trans>
    </div>
  );
}
