import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'A sign-in of the viewer’s own that has not ended.', simpleResolvers: true })
export class Session {
  @Field(() => ID, { description: 'Identifier; it opens nothing.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The browser and system in which it began, for example `Firefox, Windows`; null where not known.',
  })
  browser!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one of this request.' })
  isCurrent!: boolean;
}
