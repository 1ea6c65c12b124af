import { useMutation, useQuery } from '@apollo/client/react';
import type { PartnerSecurityQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import classes from './account.module.css';
import { partnerSecurityQuery, setSecondFactorRequirementMutation } from './partner-security.query.ts';

type PartnerOfViewer = PartnerSecurityQuery['viewer']['memberships'][number]['partner'];

/** Whether the partners that the viewer manages ask their members for a second factor. */
export function PartnerSecurity() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(partnerSecurityQuery);
  const managed = (data?.viewer.memberships ?? []).filter(
    ({ role }) => role === 'PARTNER_MANAGER' || role === 'INSTITUTION_MANAGER',
  );
  const partners = new Map(managed.map(({ partner }) => [partner.id, partner]));
  if (data && partners.size === 0) return null;
  return (
    <Panel title={t`Safety at your partner`}>
      {error && <ApiProblem error={error} onRetry={() => refetch()} />}
      {[...partners.values()].map((partner) => (
        <Requirement key={partner.id} partner={partner} />
      ))}
    </Panel>
  );
}

function Requirement({ partner }: { partner: PartnerOfViewer }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { name, requiresSecondFactor: isRequired } = partner;
  return (
    <div className={classes.stack}>
      <p className={classes.browser}>
        {name}{' '}
        <Tag tone={isRequired ? 'accent' : 'neutral'}>
          {isRequired ? t`Second factor required` : t`Password is enough`}
        </Tag>
      </p>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {isRequired ? <Trans>Require it no more</Trans> : <Trans>Require a second factor</Trans>}
        </Button>
      </div>
      {isOpen && <RequirementDialog partner={partner} onClose={() => setOpen(false)} />}
    </div>
  );
}

function RequirementDialog({ partner, onClose }: { partner: PartnerOfViewer; onClose(): void }) {
  const { t } = useLingui();
  const [set, { loading, error }] = useMutation(setSecondFactorRequirementMutation, { onError: () => undefined });
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { id: partnerId, name, version: expectedVersion, requiresSecondFactor } = partner;
  async function send(): Promise<void> {
    setRefusals([]);
    const isRequired = !requiresSecondFactor;
    const idempotencyKey = `second-factor.${partnerId}.${expectedVersion}`;
    const { data } = await set({ variables: { input: { partnerId, isRequired, expectedVersion, idempotencyKey } } });
    const errors = data?.setSecondFactorRequirement.errors;
    if (errors?.length === 0) onClose();
    else setRefusals(errors?.map(({ message }) => message) ?? []);
  }
  return (
    <FormDialog
      title={requiresSecondFactor ? t`Require it no more` : t`Require a second factor`}
      lead={
        requiresSecondFactor
          ? t`Members of ${name} may sign in with their password alone. Whoever has set up an app goes on using it.`
          : t`Every member of ${name} who has no authenticator app yet has to set one up before anything else opens, at once. That holds for you too.`
      }
      action={requiresSecondFactor ? t`Require it no more` : t`Require it`}
      isSending={loading}
      failure={error}
      refusals={refusals}
      onSubmit={(event) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    />
  );
}
