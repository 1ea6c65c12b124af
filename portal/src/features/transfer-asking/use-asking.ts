import { useMutation } from '@apollo/client/react';
import type { TransferAskingQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { requestTransferMutation } from './asking.query.ts';
import {
  type AskingFacts,
  type AskingProblems,
  type AskingValues,
  askingInput,
  askingStepOf,
  checkAsking,
  emptyAsking,
} from './asking-rules.ts';
import { type AskingStep, askingSteps } from './asking-search.ts';

export type Asking = ReturnType<typeof useAsking>;

/** A request on its way from whom one asks to the sending: one form over several pages. */
export function useAsking({ person, partners, legalBases }: TransferAskingQuery) {
  const { i18n, t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const made = useRef<string>(undefined);
  const [requestTransfer] = useMutation(requestTransferMutation);
  const others = partners.nodes.filter(({ id }) => id !== person.partner.id);
  const basesFor = (recipientId: string) =>
    legalBases.nodes.filter(({ recipient, givenOn }) => recipient.id === recipientId && givenOn <= today());
  const factsOf = (values: AskingValues): AskingFacts => ({
    today: today(),
    basis: basesFor(values.toPartnerId).find(({ id }) => id === values.basisId),
  });
  const worded = (problems: AskingProblems) => new Map([...problems].map(([field, text]) => [field, i18n._(text)]));

  const record = useRecordForm<AskingValues>({
    userId: user.id,
    name: `transfer-request.${person.id}`,
    start: emptyAsking(today()),
    check: (values) => worded(checkAsking('check', values, factsOf(values))),
    async send(values, idempotencyKey) {
      const input = askingInput(values, person.id, idempotencyKey);
      const answer = (await requestTransfer({ variables: { input } })).data?.requestTransfer;
      made.current = answer?.transferRequest?.id;
      return answer?.errors ?? [];
    },
    onSaved() {
      const params = { requestId: made.current ?? '' };
      void navigate({ to: '/transfer-requests/$requestId', params, replace: true });
    },
  });

  const current = () => ({ ...record.values, ...record.form.getValues() }) as AskingValues;
  const go = (step: AskingStep, hash = '') =>
    void navigate({
      to: '/persons/$personId/request-transfer',
      params: { personId: person.id },
      search: { step },
      hash,
    });

  return {
    ...record,
    person,
    others,
    asked: others.find(({ id }) => id === record.values.toPartnerId),
    bases: basesFor(record.values.toPartnerId),
    facts: factsOf(record.values),
    /** Whether nothing is wrong any more with what was answered. */
    isComplete: checkAsking('check', record.values, factsOf(record.values)).size === 0,
    go,
    next(step: AskingStep): void {
      const problems = checkAsking(step, current(), factsOf(current()));
      record.point(worded(problems));
      if (problems.size === 0) go(askingSteps[askingSteps.indexOf(step) + 1] ?? 'check');
    },
    discard(): void {
      if (record.isTyped && !window.confirm(t`Discard what you have typed?`)) return;
      record.reset();
      void navigate({ to: '/persons/$personId', params: { personId: person.id } });
    },
    problems: record.problems.map((problem) => ({ ...problem, lead: () => go(askingStepOf(problem.id), problem.id) })),
  };
}
