import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs, payloadType, UserError, WriteInput } from '../../platform/graphql/index.ts';
import { Notice } from './notice.entity.ts';
import { NoticeKind } from './notice.vocabulary.ts';

export const NoticeConnection = connectionType('Notice', () => Notice);

@InputType({ description: 'Which notices; what is left out does not filter, an empty list matches nothing.' })
export class NoticeFilter {
  @Field(() => [NoticeKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: NoticeKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those that were not read yet, false for the others.' })
  unread?: boolean | null;
}

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => NoticeFilter, {
    nullable: true,
    description: 'Which notices; all that were not put away where left out.',
  })
  filter?: NoticeFilter | null;
}

@InputType({ description: 'A notice that was read.' })
export class MarkNoticeReadInput extends WriteInput {
  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;
}

@InputType({ description: 'A notice to be put away.' })
export class DismissNoticeInput extends WriteInput {
  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;
}

@InputType({ description: 'That all notices were read.' })
export class MarkAllNoticesReadInput extends WriteInput {}

export const MarkNoticeReadPayload = payloadType('markNoticeRead', 'notice', () => Notice);
export const DismissNoticePayload = payloadType('dismissNotice', 'notice', () => Notice);

@ObjectType({ description: 'What became of markAllNoticesRead.' })
export class MarkAllNoticesReadPayload {
  @Field(() => Int, { nullable: true, description: 'How many are unread now; null where there are errors.' })
  unreadNotices!: number | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was done.' })
  errors!: UserError[];
}
