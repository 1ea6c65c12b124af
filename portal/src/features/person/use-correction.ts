import { useMutation } from '@apollo/client/react';
import type { PersonRecordFragment } from '@kolo/schema';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import {
  allQuestions,
  atFormFields,
  changedQuestions,
  checkPerson,
  mergeConflict,
  personInput,
  type Question,
  questionFields,
  valuesOf,
  withAnswer,
} from '../person-form/index.ts';
import { useViewer } from '../viewer/index.ts';
import { correctPersonMutation } from './correct-person.ts';
import { correctionParts } from './correction-parts.ts';
import type { CorrectionPart } from './correction-search.ts';
import { type CorrectionValues, seenIn, startCorrection } from './correction-values.ts';

const longestReason = 1000;

export type CorrectionForm = ReturnType<typeof useCorrection>;

/** A correction of one part of a person's record. */
export function useCorrection(person: PersonRecordFragment, part: CorrectionPart) {
  const { i18n, t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const [correctPerson] = useMutation(correctPersonMutation);
  const back = (isCorrectedPerson: boolean) =>
    void navigate({ to: '/persons/$personId', params: { personId: person.id }, state: { isCorrectedPerson } });

  const record = useRecordForm<CorrectionValues>({
    userId: user.id,
    name: `person.${person.id}.${part}`,
    start: startCorrection(person),
    check(values) {
      const changed = changedQuestions(seenIn(values), values);
      const asked = correctionParts[part].filter((question) => changed.includes(question) || question === 'firstName');
      const recordedNationalIdKind = seenIn(values).nationalIdKind;
      const problems = new Map<string, string>();
      for (const [field, text] of checkPerson(values, asked, { today: today(), recordedNationalIdKind }))
        problems.set(field, i18n._(text));
      for (const question of allQuestions.filter((one) => values.unsettled.includes(one)))
        problems.set(questionFields[question][0], i18n._(msg`Choose yours or what is there now`));
      if (values.reason.trim() === '') problems.set('reason', i18n._(msg`Say why it is corrected`));
      else if (changed.length === 0)
        problems.set('reason', i18n._(msg`Nothing was changed. Change at least one field.`));
      if ([...values.reason.trim()].length > longestReason)
        problems.set('reason', i18n._(msg`This text is too long. Shorten it.`));
      return problems;
    },
    async send(values, idempotencyKey, change) {
      const input = {
        ...personInput(values, changedQuestions(seenIn(values), values)),
        personId: person.id,
        expectedVersion: Number(values.seenVersion),
        reason: values.reason.trim(),
        idempotencyKey,
      };
      const { data } = await correctPerson({ variables: { input } });
      const { errors = [], person: now } = data?.correctPerson ?? {};
      if (now && errors.some(({ code }) => code === 'CONFLICT')) meet(values, now, change);
      return atFormFields(errors, values.birthDatePrecision);
    },
    onSaved: () => back(true),
  });

  /** Puts the reader's changes on top of what somebody else has saved meanwhile. */
  function meet(values: CorrectionValues, record: PersonRecordFragment, change: (values: CorrectionValues) => void) {
    const now = valuesOf(record);
    const { values: merged, conflicts } = mergeConflict(seenIn(values), values, now);
    change({ ...startCorrection(record), ...merged, reason: values.reason, unsettled: [...conflicts] });
  }

  return {
    ...record,
    /** Where the reader and somebody else changed the same, in the order of the form. */
    unsettled: allQuestions.filter((question) => record.values.unsettled.includes(question)),
    /** Settles one question of a conflict: the answer in the form stays, or gives way to the one on record. */
    settle(question: Question, by: 'mine' | 'now'): void {
      const current = { ...record.values, ...record.form.getValues() };
      const settled = by === 'now' ? withAnswer(current, question, seenIn(current)) : current;
      record.form.reset({
        ...current,
        ...settled,
        unsettled: current.unsettled.filter((one) => one !== question),
      });
    },
    discard(): void {
      if (record.isTyped && !window.confirm(t`Discard what you have typed?`)) return;
      record.reset();
      back(false);
    },
  };
}
