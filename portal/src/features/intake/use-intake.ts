import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { answered, atFormFields, emptyPerson, personInput } from '../person-form/index.ts';
import { useViewer } from '../viewer/index.ts';
import { useCreatePerson } from './create-person.ts';
import { checkStep, type IntakeProblems, stepOf } from './intake-rules.ts';
import { type IntakeStep, intakeSteps } from './intake-search.ts';
import { emptyIntake, type IntakeValues, namesFrom } from './intake-values.ts';

export type Intake = ReturnType<typeof useIntake>;

/** An intake on its way from the search to the record: one form over several pages. */
export function useIntake() {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const { user, memberships } = useViewer();
  const createPerson = useCreatePerson();
  const createdId = useRef<string>(undefined);
  const places = memberships.filter(({ role }) => role === 'CASEWORKER' || role === 'PARTNER_MANAGER');
  const placeOf = ({ membershipId }: IntakeValues) => places.find(({ id }) => id === membershipId) ?? places[0];
  const worded = (problems: IntakeProblems) => new Map([...problems].map(([field, text]) => [field, i18n._(text)]));

  const record = useRecordForm<IntakeValues>({
    userId: user.id,
    name: 'person.new',
    start: emptyIntake(places[0]?.id ?? ''),
    check: (values) => worded(checkStep('check', values, today())),
    async send(values, idempotencyKey) {
      const place = placeOf(values);
      if (!place) throw new Error('An intake needs a membership that works a caseload');
      const { data } = await createPerson({
        variables: {
          input: {
            ...toRecord(values),
            partnerId: place.partner.id,
            countryCode: place.country.code,
            idempotencyKey,
          },
        },
      });
      createdId.current = data?.createPerson.person?.id;
      return atFormFields(data?.createPerson.errors ?? [], values.birthDatePrecision);
    },
    onSaved() {
      const personId = createdId.current ?? '';
      void navigate({ to: '/persons/$personId', params: { personId }, state: { isNewPerson: true }, replace: true });
    },
  });

  const go = (step: IntakeStep, hash = '') => void navigate({ to: '/persons/new', search: { step }, hash });

  /** Whether a step has no problem; else it says so. */
  function passes(step: IntakeStep): boolean {
    const problems = checkStep(step, { ...record.values, ...record.form.getValues() }, today());
    record.point(worded(problems));
    return problems.size === 0;
  }

  return {
    ...record,
    places,
    place: placeOf(record.values),
    /** Whether nothing is wrong any more with what was typed. */
    isComplete: checkStep('check', record.values, today()).size === 0,
    go,
    passes,
    leaveSearch(): void {
      const names = namesFrom(record.values);
      record.form.setValue('firstName', names.firstName);
      record.form.setValue('lastName', names.lastName);
      go('who');
    },
    next(step: IntakeStep): void {
      if (passes(step)) go(intakeSteps[intakeSteps.indexOf(step) + 1] ?? 'check');
    },
    problems: record.problems.map((problem) => ({ ...problem, lead: () => go(stepOf(problem.id), problem.id) })),
  };
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** Whether the person of this page was recorded a moment ago. */
    isNewPerson?: boolean;
  }
}

function toRecord(values: IntakeValues) {
  const { identity = {}, sex = 'UNKNOWN', ...others } = personInput(values, answered(values, emptyPerson));
  return { identity, sex, ...others };
}
