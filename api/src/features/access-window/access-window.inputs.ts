import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { connectionType, PageArgs } from '../../platform/graphql/index.ts';
import { AccessWindow } from './access-window.entity.ts';
import { WindowSource } from './access-window.vocabulary.ts';

export const AccessWindowConnection = connectionType('AccessWindow', () => AccessWindow);

@InputType({ description: 'Which windows; what is left out does not filter, an empty list matches nothing.' })
export class AccessWindowFilter {
  @Field(() => ID, { nullable: true, description: 'To this case.' })
  caseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this person or a case of theirs.' })
  personId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'To records of one of these partners.' })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these partners, which sees the record.' })
  granteePartnerIds?: string[] | null;

  @Field(() => [WindowSource], { nullable: true, description: 'Opened so.' })
  sources?: WindowSource[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those open now, false for those that have ended.' })
  open?: boolean | null;
}

@ArgsType()
export class AccessWindowsArgs extends PageArgs {
  @Field(() => AccessWindowFilter, { nullable: true, description: 'Which windows; all where left out.' })
  filter?: AccessWindowFilter | null;
}
