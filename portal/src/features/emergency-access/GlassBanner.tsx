import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { Note } from '../../ui/message/Note.tsx';
import { EndGlassDialog, type ShownGlass } from './EndGlassDialog.tsx';
import classes from './emergency-access.module.css';
import { TimeLeftText } from './TimeLeftText.tsx';

interface GlassBannerProps {
  readonly glass: ShownGlass;
  readonly personId: string;
  onEnded(news: string): void;
}

/** Says on a person's page that it is open who they are, for how long yet, and why; and ends it. */
export function GlassBanner({ glass, personId, onEnded }: GlassBannerProps) {
  const format = useFormat();
  const [isEnding, setEnding] = useState(false);
  const { own, openedByName, until, reason } = glass;
  return (
    <Note
      tone="danger"
      icon={<IconAlertTriangle size={18} />}
      title={
        own ? (
          <Trans>
            Emergency access: <TimeLeftText until={until} />
          </Trans>
        ) : (
          <Trans>
            Emergency access of {openedByName}: <TimeLeftText until={until} />
          </Trans>
        )
      }
    >
      <p>
        {own ? (
          <Trans>
            You see who this person is until {format.moment(until)}. Each time you look is recorded; the partner and the
            data protection officer have been told.
          </Trans>
        ) : (
          <Trans>
            {openedByName} sees who this person is until {format.moment(until)}. Notes and health stay hidden.
          </Trans>
        )}
      </p>
      <p>
        <Trans>Reason: {reason}</Trans>
      </p>
      <div className={`${classes.actions} no-print`}>
        <Button size="xs" variant="default" onClick={() => setEnding(true)}>
          <Trans>End now</Trans>
        </Button>
        <Link to="/emergency-access">
          <Trans>All emergency access</Trans>
        </Link>
      </div>
      {isEnding && (
        <EndGlassDialog glass={glass} personId={personId} onClose={() => setEnding(false)} onEnded={onEnded} />
      )}
    </Note>
  );
}
