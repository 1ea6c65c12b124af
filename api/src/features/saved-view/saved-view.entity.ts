import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { SavedList } from './saved-view.vocabulary.ts';

@ObjectType({
  description:
    'Filters and order of a list, kept under a name. It sets the address; who opens it sees what is theirs to see.',
  simpleResolvers: true,
})
export class SavedView {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => SavedList, { description: 'The list.' })
  list!: SavedList;

  @Field(() => String, { description: 'The name, as entered.' })
  name!: string;

  @Field(() => String, {
    description: 'What the address of the list says after `?`, in the order in which the list names its parameters.',
  })
  query!: string;

  @Field(() => Boolean, { description: 'Whether all who work cases at the owner’s partner see it.' })
  shared!: boolean;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was saved first.' })
  createdAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who keeps it; null where hidden from the viewer.' })
  owner!: Membership | null;

  removed!: boolean;
  partner!: Partner;
}

export const SavedViewSchema = defineEntity({
  class: SavedView,
  tableName: 'saved_view',
  properties: (p) => ({
    id: p.uuid().primary(),
    list: p.text(),
    name: p.text(),
    query: p.text(),
    shared: p.boolean(),
    removed: p.boolean(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    owner: () => p.manyToOne(Membership).joinColumn('owner_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
  }),
});
