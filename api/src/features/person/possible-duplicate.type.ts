import 'reflect-metadata';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Person } from './person.entity.ts';
import type { MatchAgreement, MatchBand, MatchField } from './person-match.ts';

/** What is not read by the engine is not turned into names either, so the values are the names. */
const MatchBandEnum = { LIKELY: 'LIKELY', POSSIBLE: 'POSSIBLE' } as const satisfies {
  [Name in Uppercase<MatchBand>]: Name;
};
registerEnumType(MatchBandEnum, {
  name: 'MatchBand',
  description: 'What a score amounts to; in each case a person decides.',
  valuesConfig: {
    LIKELY: { description: 'Probably the same person.' },
    POSSIBLE: { description: 'Perhaps the same person: worth a look.' },
  },
});

const MatchFieldEnum = {
  FIRST_NAME: 'FIRST_NAME',
  LAST_NAME: 'LAST_NAME',
  BIRTH_DATE: 'BIRTH_DATE',
  SEX: 'SEX',
  MUNICIPALITY: 'MUNICIPALITY',
  PHONE: 'PHONE',
  NATIONAL_ID: 'NATIONAL_ID',
} as const satisfies { [Name in Uppercase<MatchField>]: Name };
registerEnumType(MatchFieldEnum, {
  name: 'MatchField',
  description: 'What two records are compared by.',
  valuesConfig: {
    FIRST_NAME: { description: 'First name, whatever script or diacritics.' },
    LAST_NAME: { description: 'Last name, whatever script or diacritics.' },
    BIRTH_DATE: { description: 'Birth date, as precisely as both are known.' },
    SEX: { description: 'Sex.' },
    MUNICIPALITY: { description: 'Municipality.' },
    PHONE: { description: 'The last digits of the telephone number.' },
    NATIONAL_ID: { description: 'National id, by its hash.' },
  },
});

const MatchAgreementEnum = {
  SAME: 'SAME',
  CLOSE: 'CLOSE',
  SWAPPED: 'SWAPPED',
  PARTIAL: 'PARTIAL',
  DIFFERENT: 'DIFFERENT',
} as const satisfies { [Name in Uppercase<MatchAgreement>]: Name };
registerEnumType(MatchAgreementEnum, {
  name: 'MatchAgreement',
  description: 'How a field of two records compares.',
  valuesConfig: {
    SAME: { description: 'The same.' },
    CLOSE: { description: 'Nearly the same, as after a slip of the pen.' },
    SWAPPED: { description: 'Day and month, or first and last name, in each other’s place.' },
    PARTIAL: { description: 'The same as far as it is known.' },
    DIFFERENT: { description: 'Different.' },
  },
});

@ObjectType('MatchReason', {
  description: 'What one field says for or against two records being one person.',
  simpleResolvers: true,
})
export class MatchReasonType {
  @Field(() => MatchFieldEnum, { description: 'The field.' })
  field!: Uppercase<MatchField>;

  @Field(() => MatchAgreementEnum, { description: 'How it compares.' })
  agreement!: Uppercase<MatchAgreement>;

  @Field(() => Float, { description: 'For it above zero, against it below: log2 of how telling the agreement is.' })
  weight!: number;
}

@ObjectType({
  description: 'Another record of the partner’s that may be of the same person. Nothing follows from it by itself.',
  simpleResolvers: true,
})
export class PossibleDuplicate {
  @Field(() => Person, { description: 'The other record: the one that is kept for the person.' })
  person!: Person;

  @Field(() => Boolean, { description: 'Whether what matches is a record that was merged into that one.' })
  byMergedRecord!: boolean;

  @Field(() => Float, { description: 'How much speaks for it: the sum of the weights.' })
  score!: number;

  @Field(() => MatchBandEnum, { description: 'What the score amounts to.' })
  band!: Uppercase<MatchBand>;

  @Field(() => [MatchReasonType], {
    description: 'What the score is made of; what either record does not say is left out.',
  })
  reasons!: MatchReasonType[];
}

/** The name of a code's enum value. */
export function nameOf<Code extends string>(code: Code): Uppercase<Code> {
  return code.toUpperCase() as Uppercase<Code>;
}
