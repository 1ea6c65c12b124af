import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A correction of a person’s record, of one field or several.', simpleResolvers: true })
export class PersonCorrection {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Why it was corrected, as entered.' })
  reason!: string;
}

export const PersonCorrectionSchema = defineEntity({
  class: PersonCorrection,
  tableName: 'person_correction',
  properties: (p) => ({ id: p.uuid().primary(), reason: p.text() }),
});
