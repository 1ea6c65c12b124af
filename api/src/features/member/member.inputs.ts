import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LocaleScalar, PageArgs } from '../../platform/graphql/index.ts';
import { MembershipStatus, Role } from './member.vocabulary.ts';

@InputType({ description: 'Which members; what is left out does not filter, an empty list matches nothing.' })
export class MemberFilter {
  @Field(() => String, {
    nullable: true,
    description: 'With words in their name that begin so, in any script, in this order.',
  })
  name?: string | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these ids.' })
  ids?: string[] | null;

  @Field(() => [Role], { nullable: true, description: 'With one of these roles.' })
  roles?: Role[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these partners.' })
  partnerIds?: string[] | null;

  @Field(() => [MembershipStatus], {
    nullable: true,
    description: 'Of one of these statuses, for example those who wait for confirmation.',
  })
  statuses?: MembershipStatus[] | null;
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => MemberFilter, {
    nullable: true,
    description: 'Which members; all that the viewer may see where left out.',
  })
  filter?: MemberFilter | null;
}

@InputType({ description: 'The language to be used from now on.' })
export class SetLocaleInput {
  @Field(() => LocaleScalar, { description: 'Language and script.' })
  locale!: string;

  @Field(() => String, { description: 'The same for every try of one action, so that it happens once.' })
  idempotencyKey!: string;
}
