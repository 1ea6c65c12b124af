import 'reflect-metadata';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ChangeInput, DateScalar, payloadType } from '../../platform/graphql/index.ts';
import { Case } from './case.entity.ts';
import { ExitReason, Risk } from './case.vocabulary.ts';

export const OpenTasksAtClosing = { CANCEL: 'cancel', REFUSE: 'refuse' } as const;
export type OpenTasksAtClosing = (typeof OpenTasksAtClosing)[keyof typeof OpenTasksAtClosing];

registerEnumType(OpenTasksAtClosing, {
  name: 'OpenTasksAtClosing',
  description: 'What becomes of a case’s open tasks when it is closed.',
  valuesConfig: {
    CANCEL: { description: 'They are cancelled.' },
    REFUSE: { description: 'The case is not closed while there are any.' },
  },
});

@InputType({ description: 'The risk of a case as it is judged from now on.' })
export class SetCaseRiskInput extends ChangeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Risk, { description: 'The risk.' })
  risk!: Risk;

  @Field(() => String, { nullable: true, description: 'Why it is judged differently; up to 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A case to be closed.' })
export class CloseCaseInput extends ChangeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ExitReason, {
    description:
      'Why it ends. TRANSFERRED cannot be given: it comes about when another partner accepts the case; nor DUPLICATE, for ' +
      'which markCaseDuplicate asks for the case that is kept.',
  })
  exitReason!: ExitReason;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which it ends: not in the future, not before the last change of its status. Today where left out; ' +
      'reasons that happen on a day of their own need it.',
  })
  closedOn?: string | null;

  @Field(() => OpenTasksAtClosing, { description: 'What becomes of its open tasks.' })
  openTasks!: OpenTasksAtClosing;
}

@InputType({ description: 'A closed case to be opened again.' })
export class ReopenCaseInput extends ChangeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DateScalar, {
    description: 'The day from which it is open again: not in the future, not before it was closed.',
  })
  reopenedOn!: string;

  @Field(() => String, { description: 'Why it is opened again; up to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Whether a case is to be restricted to its caseworker and the managers of its partner.' })
export class SetCaseRestrictedInput extends ChangeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Boolean, {
    description: 'Whether it is restricted: of the caseworkers only its own then sees anything of it.',
  })
  restricted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; up to 2,000 characters.' })
  reason?: string | null;
}

export const SetCaseRiskPayload = payloadType('setCaseRisk', 'case', () => Case);
export const CloseCasePayload = payloadType('closeCase', 'case', () => Case);
export const ReopenCasePayload = payloadType('reopenCase', 'case', () => Case);
export const SetCaseRestrictedPayload = payloadType('setCaseRestricted', 'case', () => Case);
