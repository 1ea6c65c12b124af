import { useMutation } from '@apollo/client/react';
import type { Digest } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { useViewer } from '../viewer/index.ts';
import { setDigestMutation } from './notice.query.ts';
import classes from './notices.module.css';

/** How often the reader is told by e-mail; kept as soon as it is chosen. */
export function DigestChoice() {
  const { t } = useLingui();
  const { user } = useViewer();
  const [setDigest, { error, loading }] = useMutation(setDigestMutation);
  const [kept, setKept] = useState(false);
  const choose = async (digest: Digest) => {
    setKept(false);
    const { data } = await setDigest({ variables: { input: { digest, idempotencyKey: crypto.randomUUID() } } });
    setKept(data?.setDigest.errors.length === 0);
  };
  return (
    <section className={classes.digest} aria-label={t`Notices by e-mail`}>
      <NativeSelect
        label={t`By e-mail`}
        description={t`How many notices wait for you, at 7 in the morning. The e-mail holds no names and no case numbers, and comes only where Kolo has a mail server.`}
        value={user.digest}
        disabled={loading}
        data={[
          { value: 'OFF', label: t`Never` },
          { value: 'DAILY', label: t`On working days` },
          { value: 'WEEKLY', label: t`On Mondays` },
        ]}
        onChange={(event) => void choose(event.currentTarget.value as Digest).catch(() => undefined)}
      />
      <p role="status" className={classes.kept}>
        {kept && t`Saved.`}
      </p>
      {error && <ApiProblem error={error} />}
    </section>
  );
}
