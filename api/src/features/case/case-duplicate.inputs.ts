import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, payloadType } from '../../platform/graphql/index.ts';
import { Case } from './case.entity.ts';
import { OpenTasksAtClosing } from './case-course.inputs.ts';

@InputType({ description: 'A case that its person has twice, and the one that is kept.' })
export class MarkCaseDuplicateInput extends ChangeInput {
  @Field(() => ID, { description: 'The case that ends as a duplicate; open or closed.' })
  caseId!: string;

  @Field(() => ID, { description: 'The case that is kept: another one of the same person, and no duplicate itself.' })
  keptCaseId!: string;

  @Field(() => OpenTasksAtClosing, { description: 'What becomes of its open tasks.' })
  openTasks!: OpenTasksAtClosing;

  @Field(() => String, { nullable: true, description: 'Why it is one; up to 2,000 characters.' })
  reason?: string | null;
}

export const MarkCaseDuplicatePayload = payloadType('markCaseDuplicate', 'case', () => Case);
