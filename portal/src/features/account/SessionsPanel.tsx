import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { useSession } from '../../shared/session/session.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import classes from './account.module.css';
import { endAllSessionsMutation, endSessionMutation, sessionsQuery } from './sessions.query.ts';

/** Where the viewer is signed in, with ways to end it: one at a time, or everywhere. */
export function SessionsPanel() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(sessionsQuery, { fetchPolicy: 'cache-and-network' });
  const [end, ending] = useMutation(endSessionMutation, { onError: () => undefined });
  const [isLeaving, setLeaving] = useState(false);

  async function endOne(sessionId: string): Promise<void> {
    await end({ variables: { input: { sessionId, idempotencyKey: `end-session.${sessionId}` } } });
    await refetch();
  }

  return (
    <Panel title={t`Where you are signed in`}>
      <div className={classes.stack}>
        {(error ?? ending.error) && <ApiProblem error={error ?? ending.error} onRetry={() => refetch()} />}
        <ul className={classes.sessions}>
          {data?.viewer.sessions.map(({ id, browser, createdAt, expiresAt, isCurrent }) => (
            <li key={id} className={classes.session}>
              <div>
                <p className={classes.browser}>
                  {browser ?? <Trans>Unknown browser</Trans>} {isCurrent && <Tag tone="accent">{t`This one`}</Tag>}
                </p>
                <p className={classes.quiet}>
                  <Trans>
                    Since {format.moment(createdAt)}, ends by itself {format.moment(expiresAt)}
                  </Trans>
                </p>
              </div>
              {!isCurrent && (
                <Button
                  size="xs"
                  variant="default"
                  loading={ending.loading}
                  aria-label={t`End the session of ${browser ?? t`Unknown browser`}, since ${format.moment(createdAt)}`}
                  onClick={() => void endOne(id)}
                >
                  <Trans context="session">End</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setLeaving(true)}>
            <Trans>Sign out everywhere</Trans>
          </Button>
        </div>
      </div>
      {isLeaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </Panel>
  );
}

function LeaveDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const { signOut } = useSession();
  const [endAll] = useMutation(endAllSessionsMutation);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  async function leave(): Promise<void> {
    setSending(true);
    setFailure(undefined);
    try {
      await endAll({ variables: { input: { idempotencyKey: crypto.randomUUID() } } });
      await signOut();
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  }
  return (
    <FormDialog
      title={t`Sign out everywhere`}
      lead={t`Every session ends, this one too. What you have typed here and not saved is lost.`}
      action={t`Sign out everywhere`}
      isSending={isSending}
      failure={failure}
      onSubmit={(event) => {
        event?.preventDefault();
        void leave();
      }}
      onClose={onClose}
    />
  );
}
