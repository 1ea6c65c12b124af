import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs, payloadType, UserError, WriteInput } from '../../platform/graphql/index.ts';
import { RetentionOutcome } from './retention.vocabulary.ts';
import { RetentionRun } from './retention-run.entity.ts';

@ObjectType({ description: 'Persons of one partner whose last case ended in one quarter.', simpleResolvers: true })
export class RetentionGroup {
  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'The partner’s name.' })
  partnerName!: string;

  @Field(() => String, { description: 'The quarter in which the last case in the programme was closed.' })
  closedQuarter!: string;

  @Field(() => [String], { description: 'The pseudonyms of the records.' })
  pseudonyms!: string[];
}

@ObjectType({ description: 'Persons who are not erased although their period is over.', simpleResolvers: true })
export class RetentionLeftOut {
  @Field(() => RetentionOutcome, { description: 'Why.' })
  reason!: RetentionOutcome;

  @Field(() => [String], { description: 'The pseudonyms of the records.' })
  pseudonyms!: string[];
}

@ObjectType({
  description: 'Who would be erased because a programme’s period of retention is over. Looking at it changes nothing.',
  simpleResolvers: true,
})
export class RetentionList {
  @Field(() => String, { description: 'Names exactly this list; sent back to carry it out.' })
  version!: string;

  @Field(() => Int, { description: 'For how many months persons are kept after their last case was closed.' })
  retentionMonths!: number;

  @Field(() => Int, { description: 'How many persons would be erased.' })
  persons!: number;

  @Field(() => [RetentionGroup], { description: 'Who would be erased, by partner and quarter.' })
  groups!: RetentionGroup[];

  @Field(() => [RetentionLeftOut], { description: 'Who would not, by reason.' })
  leftOut!: RetentionLeftOut[];
}

@InputType({ description: 'Which persons of retention runs; what is left out does not filter.' })
export class RetentionEntryFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these runs.' })
  runIds?: string[] | null;

  @Field(() => [RetentionOutcome], { nullable: true, description: 'Of whom one of these became.' })
  outcomes?: RetentionOutcome[] | null;
}

@ArgsType()
export class RetentionEntriesArgs extends PageArgs {
  @Field(() => RetentionEntryFilter, { nullable: true, description: 'Which persons; all where left out.' })
  filter?: RetentionEntryFilter | null;
}

@InputType({ description: 'The list that is to be carried out.' })
export class StartRetentionInput extends WriteInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeCode!: string;

  @Field(() => String, { description: 'The version of the list that was seen.' })
  listVersion!: string;
}

@InputType({ description: 'The run that is to be carried on by a batch.' })
export class ContinueRetentionInput extends WriteInput {
  @Field(() => ID, { description: 'The run.' })
  retentionRunId!: string;
}

@ObjectType({ description: 'What became of startRetention.' })
export class StartRetentionPayload {
  @Field(() => RetentionRun, { nullable: true, description: 'The run; null where there are errors.' })
  retentionRun!: RetentionRun | null;

  @Field(() => RetentionList, {
    nullable: true,
    description: 'The list as it is now, where it is not the one that was seen.',
  })
  list!: RetentionList | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the run was started.' })
  errors!: UserError[];
}

export const ContinueRetentionPayload = payloadType('continueRetention', 'retentionRun', () => RetentionRun);
