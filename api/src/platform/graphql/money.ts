import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from './scalars.ts';

@ObjectType({ description: 'An amount of money.', simpleResolvers: true })
export class Money {
  @Field(() => DecimalScalar, { description: 'Exact amount.' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217 code of its currency.' })
  currency!: string;
}
