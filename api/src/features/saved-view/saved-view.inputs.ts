import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { SavedView } from './saved-view.entity.ts';
import { SavedList } from './saved-view.vocabulary.ts';

@InputType({ description: 'A view of a list to be kept.' })
export class CreateSavedViewInput extends WriteInput {
  @Field(() => SavedList, { description: 'The list.' })
  list!: SavedList;

  @Field(() => String, {
    description: 'The name, of up to 80 characters; another one for each of one’s views of a list.',
  })
  name!: string;

  @Field(() => String, {
    description: 'What the address of the list says after `?`; parameters of the list and no others, without the page.',
  })
  query!: string;

  @Field(() => Boolean, {
    description: 'Whether all who work cases at the partner see it.',
  })
  shared!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Under which of the viewer’s memberships; the first that may do it where left out.',
  })
  membershipId?: string | null;
}

@InputType({ description: 'What is to change of a saved view; what is left out stays.' })
export class UpdateSavedViewInput extends ChangeInput {
  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;

  @Field(() => String, { nullable: true, description: 'Another name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Another address, as for a new view.' })
  query?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether all who work cases at the partner see it.' })
  shared?: boolean | null;
}

@InputType({ description: 'A saved view that nobody needs any more.' })
export class RemoveSavedViewInput extends ChangeInput {
  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;
}

export const CreateSavedViewPayload = payloadType('createSavedView', 'savedView', () => SavedView);
export const UpdateSavedViewPayload = payloadType('updateSavedView', 'savedView', () => SavedView);
export const RemoveSavedViewPayload = payloadType('removeSavedView', 'savedView', () => SavedView);
