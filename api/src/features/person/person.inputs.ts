import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar, PageArgs, SortDirection } from '../../platform/graphql/index.ts';
import { Sex } from './person.vocabulary.ts';
import { NationalIdInput } from './person-intake.inputs.ts';

export const PersonSortField = { PSEUDONYM: 'pseudonym', BIRTH_YEAR: 'birthYear', NAME: 'name' } as const;
export type PersonSortField = (typeof PersonSortField)[keyof typeof PersonSortField];

registerEnumType(PersonSortField, {
  name: 'PersonSortField',
  description: 'What persons can be sorted by.',
  valuesConfig: {
    PSEUDONYM: { description: 'The pseudonym.' },
    BIRTH_YEAR: { description: 'The year of birth; unknown years count as the earliest.' },
    NAME: {
      description:
        'Last name, then first name, in any script and with or without diacritics. FORBIDDEN for whom sees no names, and recorded as reading them.',
    },
  },
});

@InputType({ description: 'Which persons; what is left out does not filter, an empty list matches nothing.' })
export class PersonFilter {
  @Field(() => [Sex], { nullable: true, description: 'Of one of these sexes.' })
  sex?: Sex[] | null;

  @Field(() => [ID], { nullable: true, description: 'Living in one of these municipalities.' })
  municipalityCodes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'With exactly this pseudonym, in capitals or not.' })
  pseudonym?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With these words in names or alias, or words that begin so: in any order, any script, with or without diacritics. Needs to be allowed to see names, and is recorded as reading them.',
  })
  name?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Born on this day. Recorded as reading names is.' })
  birthDate?: string | null;

  @Field(() => NationalIdInput, {
    nullable: true,
    description: 'With exactly this national id. Recorded as reading names is.',
  })
  nationalId?: NationalIdInput | null;
}

@InputType({ description: 'In which order persons come.' })
export class PersonSort {
  @Field(() => PersonSortField, { description: 'What decides.' })
  field!: PersonSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class PersonsArgs extends PageArgs {
  @Field(() => PersonFilter, {
    nullable: true,
    description: 'Which persons; all that the viewer may see where left out.',
  })
  filter?: PersonFilter | null;

  @Field(() => PersonSort, { nullable: true, description: 'The order; by pseudonym where left out.' })
  sort?: PersonSort | null;
}
