import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { ErasureGround } from '../person/index.ts';
import { PersonErasure } from './person-erasure.entity.ts';
import { ErasureObstacle } from './subject-request.vocabulary.ts';

@ObjectType({ description: 'What an erasure does to one kind of record.', simpleResolvers: true })
export class ErasurePart {
  @Field(() => String, { description: 'The kind of record, for example CaseNote.' })
  subject!: string;

  @Field(() => Int, { description: 'How many records of it there are about the person.' })
  records!: number;

  @Field(() => [String], { description: 'The fields that will be emptied, in every one of them.' })
  erased!: string[];

  @Field(() => [String], { description: 'The fields that stay: they say of nobody who it was.' })
  kept!: string[];
}

@ObjectType({ description: 'What an erasure would do, and what stands against it.', simpleResolvers: true })
export class ErasurePreview {
  @Field(() => [ErasureObstacle], { description: 'Why the person cannot be erased; empty where they can.' })
  obstacles!: ErasureObstacle[];

  @Field(() => [ErasurePart], { description: 'By kind of record, those only of which there are any.' })
  parts!: ErasurePart[];
}

@InputType({ description: 'A person to be erased for their request. It cannot be undone.' })
export class ErasePersonInput extends WriteInput {
  @Field(() => ID, { description: 'The record that was found, for a request for erasure or an objection.' })
  subjectRequestPersonId!: string;

  @Field(() => ErasureGround, { description: 'Why; the end of a period of retention is for a retention run.' })
  ground!: ErasureGround;
}

export const ErasePersonPayload = payloadType('erasePerson', 'personErasure', () => PersonErasure);
