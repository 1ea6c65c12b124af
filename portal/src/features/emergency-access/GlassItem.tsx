import type { GlassListedFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconClockOff, IconClockPlay, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Tag } from '../../ui/tag/Tag.tsx';
import { useViewer } from '../viewer/index.ts';
import { EndGlassDialog } from './EndGlassDialog.tsx';
import classes from './emergency-access.module.css';
import { TimeLeftText } from './TimeLeftText.tsx';

type ListedGlass = Omit<GlassListedFragment, ' $fragmentName'>;

interface GlassItemProps {
  readonly glass: ListedGlass;
  onEnded(news: string): void;
}

/** One emergency access: of whom, by whom, why, from when to when; and the end, while it is open. */
export function GlassItem({ glass, onEnded }: GlassItemProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { ability } = useViewer();
  const [isEnding, setEnding] = useState(false);
  const { person, pseudonym, own, state, openedByName, endedByName } = glass;
  const isOpen = state === 'OPEN';
  const who = person ? personName(person) : pseudonym;
  const from = format.moment(glass.openedAt);
  const to = format.moment(glass.endedAt ?? glass.until);
  return (
    <li id={glass.id} tabIndex={-1} className={classes.item} data-open={isOpen || undefined}>
      <div className={classes.head}>
        <p className={classes.who}>
          {person ? (
            <Link to="/persons/$personId" params={{ personId: person.id }}>
              {who}
            </Link>
          ) : (
            who
          )}
        </p>
        <StateTag glass={glass} />
      </div>
      <p className={classes.facts}>
        {who !== pseudonym && <span>{pseudonym}</span>}
        <span>{glass.partner.name}</span>
        {!own && (
          <span>
            <Trans>opened by {openedByName}</Trans>
          </span>
        )}
        <span>
          {isOpen ? (
            <Trans>
              since {from}, until {to}
            </Trans>
          ) : (
            <Trans>
              {from} to {to}
            </Trans>
          )}
        </span>
        {endedByName && (
          <span>
            <Trans>ended by {endedByName}</Trans>
          </span>
        )}
      </p>
      <p className={classes.reason}>{glass.reason}</p>
      <div className={`${classes.actions} no-print`}>
        {isOpen && (
          <Button size="xs" variant="default" aria-label={t`End now: ${who}`} onClick={() => setEnding(true)}>
            <Trans>End now</Trans>
          </Button>
        )}
        {ability.can('read', 'AuditEvent') && (
          <Link to="/audit" search={{ glass: glass.id }} aria-label={t`What was read: ${who}`}>
            <Trans>What was read</Trans>
          </Link>
        )}
      </div>
      {isEnding && (
        <EndGlassDialog glass={glass} personId={person?.id} onClose={() => setEnding(false)} onEnded={onEnded} />
      )}
    </li>
  );
}

function StateTag({ glass: { state, until } }: { glass: ListedGlass }) {
  if (state === 'OPEN')
    return (
      <Tag tone="danger" icon={<IconClockPlay />}>
        <TimeLeftText until={until} />
      </Tag>
    );
  return state === 'ENDED' ? (
    <Tag icon={<IconLock />}>
      <Trans>Ended early</Trans>
    </Tag>
  ) : (
    <Tag icon={<IconClockOff />}>
      <Trans>Time over</Trans>
    </Tag>
  );
}
