import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar, PageArgs } from '../../platform/graphql/index.ts';
import { AuditAction } from './audit.vocabulary.ts';

@InputType({ description: 'Which events; what is left out does not filter, an empty list matches nothing.' })
export class AuditFilter {
  @Field(() => [ID], { nullable: true, description: 'On records of one of these partners.' })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'By one of these users.' })
  userIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'By whoever holds one of these memberships, under any of theirs.' })
  memberIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these records.' })
  subjectIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'On what is kept of the person with this pseudonym: the person, cases, notes and so on.',
  })
  pseudonym?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Read through one of these broken glasses, or the opening and the end of one itself.',
  })
  brokenGlassIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'On one of these kinds of record.' })
  subjects?: string[] | null;

  @Field(() => [AuditAction], { nullable: true, description: 'Of one of these kinds.' })
  actions?: AuditAction[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'On or after this day, in UTC.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On or before this day, in UTC.' })
  to?: string | null;
}

@ArgsType()
export class AuditEventsArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which events; all where left out.' })
  filter?: AuditFilter | null;
}
