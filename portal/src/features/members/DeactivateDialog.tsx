import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Choices } from '../../shared/form/Choices.tsx';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { MultipleChoices } from '../../shared/form/MultipleChoices.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { useViewer } from '../viewer/index.ts';
import { HandoverOutlook } from './HandoverOutlook.tsx';
import type { MemberDialogProps } from './MemberActions.tsx';
import { deactivateMemberMutation } from './member-mutations.ts';
import { memberListQuery, openWorkQuery } from './members.query.ts';

/** Lets a member go: who takes over what is open, what will happen in a sentence, and then it is done. */
export function DeactivateDialog({ partner, member, onClose, onDone }: MemberDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { user, ability } = useViewer();
  // Who sees no cases hands none over: at an institution there is no casework yet.
  const seesWork = ability.can('read', 'CaseTask');
  const partnerIds = [partner.id];
  const fetchPolicy = 'network-only' as const;
  const {
    data: work,
    error,
    refetch,
  } = useQuery(openWorkQuery, {
    variables: { partnerIds },
    fetchPolicy,
    skip: !seesWork,
  });
  const { data: active } = useQuery(memberListQuery, {
    variables: { first: 100, partnerIds, statuses: ['ACTIVE'] },
    fetchPolicy,
  });
  const casesOf = (id: string) => work?.cases.find(({ caseworker }) => caseworker?.id === id)?.count ?? 0;
  const open = work && {
    cases: casesOf(member.id),
    tasks: work.tasks.find(({ assignee }) => assignee?.id === member.id)?.count ?? 0,
  };
  const hasOpen = open !== undefined && open.cases + open.tasks > 0;
  const others = (active?.members.nodes ?? [])
    .filter(({ id }) => id !== member.id)
    .toSorted((left, right) => format.compare(left.displayName, right.displayName));
  const name = member.displayName;

  const [deactivate] = useMutation(deactivateMemberMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `member-deactivate.${member.id}`,
    start: { how: 'colleagues', reassignTo: [] as string[] },
    check: ({ how, reassignTo }) =>
      new Map(
        hasOpen && how === 'colleagues' && reassignTo.length === 0
          ? [['reassignTo', t`Choose who takes over, or that nobody does for now`]]
          : [],
      ),
    async send({ how, reassignTo }, idempotencyKey) {
      const heirs = others.filter(({ id }) => reassignTo.includes(id)).map(({ id }) => id);
      const input = {
        membershipId: member.id,
        expectedVersion: member.version,
        idempotencyKey,
        ...(hasOpen && (how === 'nobody' ? { unassign: true } : { reassignTo: heirs })),
      };
      const { data } = await deactivate({ variables: { input } });
      const errors = data?.deactivateMember.errors ?? [];
      if (errors.some(({ code }) => code === 'SUCCESSOR_NEEDED')) await refetch();
      return errors;
    },
    onSaved: () => onDone(t`${name} has left. They can no longer sign in as a member of this partner.`),
  });
  const close = () => {
    form.reset();
    onClose();
  };
  const { how, reassignTo } = form.values;
  const heirs = others
    .filter(({ id }) => reassignTo.includes(id))
    .map(({ id, displayName }) => ({ id, name: displayName }));
  return (
    <FormDialog
      title={t`Deactivate ${name}?`}
      lead={t`${name} will see nothing of this partner any more, from the next click on. What they wrote stays, under their name.`}
      action={t({ message: 'Deactivate', context: 'a member' })}
      isGrave
      isSending={form.isSending || (seesWork && (open ?? error) === undefined)}
      failure={form.failure ?? error}
      refusals={form.refusals}
      onSubmit={(event) => {
        // Nobody lets somebody go without having seen what they have open.
        if (!seesWork || open !== undefined) return form.submit(event);
        event?.preventDefault();
        void refetch().catch(() => undefined);
      }}
      onClose={close}
    >
      {hasOpen && (
        <>
          <Choices
            legend={t`Who takes over what is open?`}
            layout="inline"
            options={[
              { value: 'colleagues', label: t`Colleagues` },
              { value: 'nobody', label: t`Nobody for now` },
            ]}
            field={form.field('how')}
          />
          {how === 'colleagues' && (
            <MultipleChoices
              legend={t`One or several colleagues`}
              description={t`Several take the cases in turn, the longest open first.`}
              options={others.map(({ id, displayName }) => ({
                value: id,
                label: t`${displayName} (open cases now: ${format.number(casesOf(id))})`,
              }))}
              field={form.field('reassignTo')}
            />
          )}
        </>
      )}
      {open && <HandoverOutlook name={name} open={open} heirs={how === 'nobody' ? 'nobody' : heirs} />}
    </FormDialog>
  );
}
