import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, DateScalar, payloadType } from '../../platform/graphql/index.ts';
import { Case } from './case.entity.ts';
import { ExitReason, Risk } from './case.vocabulary.ts';

@InputType({
  description: 'What was recorded wrongly of a case, as it should have been; what is left out stays as it is.',
})
export class CorrectCaseInput extends ChangeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { nullable: true, description: 'The municipality in which it is worked, of its country.' })
  municipalityCode?: string | null;

  @Field(() => Risk, { nullable: true, description: 'The judgement of risk.' })
  risk?: Risk | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of opening: not before the programme starts, not after anything that is recorded of the case. Age band ' +
      'and quarter follow; the number stays.',
  })
  openedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it ended; of one that has ended.' })
  closedOn?: string | null;

  @Field(() => ExitReason, { nullable: true, description: 'Why it ended; of a closed one.' })
  exitReason?: ExitReason | null;

  @Field(() => String, { description: 'Why it is corrected; up to 2,000 characters.' })
  reason!: string;
}

export const CorrectCasePayload = payloadType('correctCase', 'case', () => Case);
