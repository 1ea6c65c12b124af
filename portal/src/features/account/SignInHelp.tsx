import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { useViewer } from '../viewer/index.ts';
import classes from './account.module.css';
import { RenewSignIn } from './RenewSignIn.tsx';
import { renewableMembersQuery } from './renew-sign-in.query.ts';

/** For who helps others to sign in: a manager their colleagues, an administrator the managers. */
export function SignInHelp() {
  const { t } = useLingui();
  const format = useFormat();
  const { memberships } = useViewer();
  const [membershipId, setMembershipId] = useState('');
  const managed = memberships.filter(({ role }) => role === 'PARTNER_MANAGER').map(({ partner }) => partner.id);
  const own = new Set(memberships.map(({ id }) => id));
  const filter = managed.length > 0 ? { partnerIds: managed } : { roles: ['PARTNER_MANAGER' as const] };
  const { data, error, refetch } = useQuery(renewableMembersQuery, {
    variables: { filter: { ...filter, statuses: ['ACTIVE'] } },
  });
  const others = (data?.members.nodes ?? [])
    .filter(({ id }) => !own.has(id))
    .toSorted((left, right) => format.compare(left.displayName, right.displayName));
  const chosen = others.find(({ id }) => id === membershipId);
  return (
    <Panel title={t`Help somebody to sign in`}>
      <div className={classes.stack}>
        {error && <ApiProblem error={error} onRetry={() => refetch()} />}
        <p className={classes.quiet}>
          <Trans>Make sure that it is really them who ask: in person, or by a call to a number that you know.</Trans>
        </p>
        <NativeSelect
          className={classes.field}
          label={t`Who needs help?`}
          value={membershipId}
          onChange={(event) => setMembershipId(event.currentTarget.value)}
          data={[
            { value: '', label: t`Choose a member` },
            ...others.map(({ id, displayName, partner }) => ({
              value: id,
              label: managed.length > 0 ? displayName : `${displayName}, ${partner.shortName}`,
            })),
          ]}
        />
        {chosen && <RenewSignIn key={chosen.id} membershipId={chosen.id} name={chosen.displayName} />}
      </div>
    </Panel>
  );
}
