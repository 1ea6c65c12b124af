import 'reflect-metadata';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Person } from './person.entity.ts';
import type { MatchAgreement, MatchBand, MatchField } from './person-match.ts';

const MatchBandEnum = { LIKELY: 'likely', POSSIBLE: 'possible' } as const satisfies Record<string, MatchBand>;
registerEnumType(MatchBandEnum, {
  name: 'MatchBand',
  description: 'What a score amounts to; in each case a person decides.',
  valuesConfig: {
    LIKELY: { description: 'Probably the same person.' },
    POSSIBLE: { description: 'Perhaps the same person: worth a look.' },
  },
});

const MatchFieldEnum = {
  FIRST_NAME: 'first_name',
  LAST_NAME: 'last_name',
  BIRTH_DATE: 'birth_date',
  SEX: 'sex',
  MUNICIPALITY: 'municipality',
  PHONE: 'phone',
  NATIONAL_ID: 'national_id',
} as const satisfies Record<string, MatchField>;
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
  SAME: 'same',
  CLOSE: 'close',
  SWAPPED: 'swapped',
  PARTIAL: 'partial',
  DIFFERENT: 'different',
} as const satisfies Record<string, MatchAgreement>;
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
  field!: MatchField;

  @Field(() => MatchAgreementEnum, { description: 'How it compares.' })
  agreement!: MatchAgreement;

  @Field(() => Float, { description: 'For it above zero, against it below: log2 of how telling the agreement is.' })
  weight!: number;
}

@ObjectType({
  description: 'Another record of the partner’s that may be of the same person. Nothing follows from it by itself.',
  simpleResolvers: true,
})
export class PossibleDuplicate {
  @Field(() => Person, { description: 'The other record.' })
  person!: Person;

  @Field(() => Float, { description: 'How much speaks for it: the sum of the weights.' })
  score!: number;

  @Field(() => MatchBandEnum, { description: 'What the score amounts to.' })
  band!: MatchBand;

  @Field(() => [MatchReasonType], {
    description: 'What the score is made of; what either record does not say is left out.',
  })
  reasons!: MatchReasonType[];
}
