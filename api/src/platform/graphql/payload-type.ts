import 'reflect-metadata';
import { type ClassType, Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error.ts';

/** What a mutation answers: the record under the name of its noun, or what the user can correct. */
export type PayloadOf<Noun extends string, T> = { [N in Noun]: T | null } & { errors: UserError[] };

/** Makes the GraphQL type `<Mutation>Payload` with a field for the record. */
export function payloadType<Noun extends string, T extends object>(
  mutation: string,
  noun: Noun,
  type: () => ClassType<T>,
): ClassType<PayloadOf<Noun, T>> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;

  @ObjectType(name, { description: `What became of ${mutation}.`, simpleResolvers: true })
  class Payload {
    @Field(() => [UserError], { description: 'What the user can correct; empty where it was done.' })
    errors!: UserError[];
  }
  Field(type, {
    nullable: true,
    description: 'The record as it is now; null where there are errors, but for a CONFLICT.',
  })(Payload.prototype, noun);
  return Payload as unknown as ClassType<PayloadOf<Noun, T>>;
}
