import { useMutation } from '@apollo/client/react';
import type { OfferedCaseQuery, OfferingChoicesQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { offerReferralMutation, offerTransferMutation } from './offering.query.ts';
import { checkStep, type OfferingFacts, type OfferingProblems, stepOf } from './offering-rules.ts';
import { type OfferingSearch, type OfferingStep, offeringSteps } from './offering-search.ts';
import { emptyOffering, kindOf, type OfferingValues, referralInput, transferInput } from './offering-values.ts';

export type OfferedCase = OfferedCaseQuery['case'];
export type Offering = ReturnType<typeof useOffering>;

interface OfferingSettings {
  readonly file: OfferedCase;
  readonly choices: OfferingChoicesQuery;
  readonly search: OfferingSearch;
}

/** An offer on its way from the receiver to the sending: one form over several pages. */
export function useOffering({ file, choices, search }: OfferingSettings) {
  const { i18n, t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const offered = useRef<string>(undefined);
  const [offerReferral] = useMutation(offerReferralMutation);
  const [offerTransfer] = useMutation(offerTransferMutation);
  const kind = kindOf(search.kind);
  const request = choices.transferRequest ?? undefined;
  // Who asked is whom it is offered to, and nobody else.
  const receivers = choices.partners.nodes.filter(({ id }) =>
    request ? id === request.partner.id : id !== file.partner.id,
  );
  const basesFor = (recipientId: string) =>
    choices.legalBases.nodes.filter(({ recipient, givenOn }) => recipient.id === recipientId && givenOn <= today());
  const factsOf = (values: OfferingValues): OfferingFacts => ({
    kind,
    today: today(),
    basis: basesFor(values.toPartnerId).find(({ id }) => id === values.basisId),
  });
  const worded = (problems: OfferingProblems) => new Map([...problems].map(([field, text]) => [field, i18n._(text)]));

  const record = useRecordForm<OfferingValues>({
    userId: user.id,
    name: ['offer', kind, file.id, request?.id].filter(Boolean).join('.'),
    start: emptyOffering(today(), request?.partner.id),
    check: (values) => worded(checkStep('check', values, factsOf(values))),
    async send(values, idempotencyKey) {
      const sending = { caseId: file.id, requestId: request?.id, idempotencyKey };
      const answer =
        kind === 'REFERRAL'
          ? (await offerReferral({ variables: { input: referralInput(values, sending) } })).data?.offerReferral
          : (await offerTransfer({ variables: { input: transferInput(values, sending) } })).data?.offerTransfer;
      offered.current = answer?.offer?.id;
      return answer?.errors ?? [];
    },
    onSaved() {
      void navigate({ to: '/offers/$offerId', params: { offerId: offered.current ?? '' }, replace: true });
    },
  });

  const current = () => ({ ...record.values, ...record.form.getValues() }) as OfferingValues;
  const go = (step: OfferingStep, hash = '') =>
    void navigate({ to: '/cases/$caseId/offer', params: { caseId: file.id }, search: { ...search, step }, hash });

  /** What the chosen basis covers is chosen at first, whenever another basis is. */
  function chooseGroups(): void {
    const values = current();
    const { basis } = factsOf(values);
    if (basis === undefined || values.groupsOf === basis.id) return;
    record.form.setValue('groups', [...basis.groups]);
    record.form.setValue('groupsOf', basis.id);
  }

  return {
    ...record,
    kind,
    file,
    /** The request that it answers. */
    request,
    receivers,
    receiver: receivers.find(({ id }) => id === record.values.toPartnerId),
    bases: basesFor(record.values.toPartnerId),
    facts: factsOf(record.values),
    /** Whether nothing is wrong any more with what was answered. */
    isComplete: checkStep('check', record.values, factsOf(record.values)).size === 0,
    go,
    next(step: OfferingStep): void {
      const problems = checkStep(step, current(), factsOf(current()));
      record.point(worded(problems));
      if (problems.size > 0) return;
      if (step === 'basis') chooseGroups();
      go(offeringSteps[offeringSteps.indexOf(step) + 1] ?? 'check');
    },
    discard(): void {
      if (record.isTyped && !window.confirm(t`Discard what you have typed?`)) return;
      record.reset();
      void navigate({ to: '/cases/$caseId', params: { caseId: file.id } });
    },
    problems: record.problems.map((problem) => ({ ...problem, lead: () => go(stepOf(problem.id), problem.id) })),
  };
}
