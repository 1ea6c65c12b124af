import 'reflect-metadata';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError, WriteInput } from '../../platform/graphql/index.ts';
import { ListStart } from './list-start.type.ts';
import { SavedList } from './saved-view.vocabulary.ts';

@InputType({ description: 'By which view a list of the viewer’s is to start.' })
export class SetListStartInput extends WriteInput {
  @Field(() => SavedList, { description: 'The list.' })
  list!: SavedList;

  @Field(() => ID, { nullable: true, description: 'The view; null for the list as it is.' })
  savedViewId?: string | null;
}

@ObjectType({ description: 'What became of setListStart.' })
export class SetListStartPayload {
  @Field(() => [ListStart], {
    nullable: true,
    description: 'How the viewer’s lists start now; null where there are errors.',
  })
  listStarts!: ListStart[] | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was done.' })
  errors!: UserError[];
}
