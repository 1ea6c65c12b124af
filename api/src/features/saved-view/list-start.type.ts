import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { SavedList } from './saved-view.vocabulary.ts';

@ObjectType({ description: 'By which view one of the viewer’s lists starts.', simpleResolvers: true })
export class ListStart {
  @Field(() => SavedList, { description: 'The list.' })
  /** By the name of the value: nothing after the database’s answer looks at it again. */
  list!: string;

  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;

  @Field(() => String, { description: 'What the address of the list says after `?`.' })
  query!: string;
}
