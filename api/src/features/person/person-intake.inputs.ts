import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.ts';
import { TargetGroup } from '../programme/index.ts';
import type { KeptNationalId } from './national-id.ts';
import { Person } from './person.entity.ts';
import {
  BirthDatePrecision,
  Difficulty,
  Disability,
  Ethnicity,
  NationalIdKind,
  Sex,
  Vulnerability,
} from './person.vocabulary.ts';

@InputType({ description: 'A national id. Only a keyed hash of the number is kept; it is never shown again.' })
export class NationalIdInput {
  @Field(() => NationalIdKind, { description: 'Which register or document it comes from.' })
  kind!: NationalIdKind;

  @Field(() => String, { description: 'The number, with or without blanks and dashes.' })
  number!: string;
}

@InputType({
  description: 'Who a person is. In a correction, what is left out stays as it is, and null empties the field.',
})
export class PersonIdentityInput {
  @Field(() => String, { nullable: true, description: 'First name, in any script; up to 200 characters.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name, in any script; up to 200 characters.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Another name that the person goes by; up to 200 characters.' })
  alias?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Birth date, `YYYY-MM-DD`, from 1900 until today; of what is not known, the first day or month.',
  })
  birthDate?: string | null;

  @Field(() => BirthDatePrecision, {
    nullable: true,
    description: 'How much of the birth date is known; all of a given date where left out.',
  })
  birthDatePrecision?: BirthDatePrecision | null;

  @Field(() => String, { nullable: true, description: 'Telephone number; up to 100 characters.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Address; up to 500 characters.' })
  address?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person has no fixed address.' })
  noFixedAddress?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the person can be contacted without harm to them; up to 1,000 characters.',
  })
  safeContact?: string | null;

  @Field(() => NationalIdInput, { nullable: true, description: 'National id; of one person, one is kept.' })
  nationalId?: NationalIdInput | null;
}

@InputType({
  description: 'Special-category data. In a correction, what is left out stays as it is, and null empties the field.',
})
export class PersonSpecialCategoryInput {
  @Field(() => Ethnicity, { nullable: true, description: 'Ethnicity as the person states it.' })
  ethnicity?: Ethnicity | null;

  @Field(() => Disability, { nullable: true, description: 'Kind of disability.' })
  disability?: Disability | null;

  @Field(() => String, { nullable: true, description: 'What matters of the person’s health; up to 2,000 characters.' })
  health?: string | null;

  @Field(() => [TargetGroup], { nullable: true, description: 'Target groups that the person belongs to.' })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [Vulnerability], { nullable: true, description: 'Specific needs.' })
  vulnerabilities?: Vulnerability[] | null;

  @Field(() => Difficulty, { nullable: true, description: 'Do you have difficulty seeing, even if wearing glasses?' })
  seeing?: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description: 'Do you have difficulty hearing, even if using a hearing aid(s)?',
  })
  hearing?: Difficulty | null;

  @Field(() => Difficulty, { nullable: true, description: 'Do you have difficulty walking or climbing steps?' })
  walking?: Difficulty | null;

  @Field(() => Difficulty, { nullable: true, description: 'Do you have difficulty remembering or concentrating?' })
  remembering?: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description: 'Do you have difficulty with self-care, such as washing all over or dressing?',
  })
  selfCare?: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description:
      'Using your usual language, do you have difficulty communicating, for example understanding or being understood?',
  })
  communicating?: Difficulty | null;
}

const KEY = 'The same for every try of one action, so that it happens once; 8 to 100 characters.';

@InputType({ description: 'A person to be recorded.' })
export class CreatePersonInput {
  @Field(() => ID, { description: 'The partner whose record it will be: one of the viewer’s own.' })
  partnerId!: string;

  @Field(() => String, { description: 'Code of the country: one of the partner’s.' })
  countryCode!: string;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: Sex;

  @Field(() => ID, { nullable: true, description: 'Code of the municipality where the person lives.' })
  municipalityCode?: string | null;

  @Field(() => PersonIdentityInput, { description: 'Who the person is: at least one name or an alias.' })
  identity!: PersonIdentityInput;

  @Field(() => PersonSpecialCategoryInput, { nullable: true, description: 'Special-category data.' })
  specialCategory?: PersonSpecialCategoryInput | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A correction of a person: what is left out stays as it is, and null empties a field.' })
export class CorrectPersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Sex, { nullable: true, description: 'Sex.' })
  sex?: Sex | null;

  @Field(() => ID, { nullable: true, description: 'Code of the municipality where the person lives.' })
  municipalityCode?: string | null;

  @Field(() => PersonIdentityInput, { nullable: true, description: 'Who the person is.' })
  identity?: PersonIdentityInput | null;

  @Field(() => PersonSpecialCategoryInput, { nullable: true, description: 'Special-category data.' })
  specialCategory?: PersonSpecialCategoryInput | null;

  @Field(() => String, { description: 'Why it is corrected; up to 1,000 characters.' })
  reason!: string;

  @Field(() => Int, { description: 'The version of the person that the viewer saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of createPerson.' })
export class CreatePersonPayload {
  @Field(() => Person, { nullable: true, description: 'The person; null where there are errors.' })
  person!: Person | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the person was recorded.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What became of correctPerson.' })
export class CorrectPersonPayload {
  @Field(() => Person, {
    nullable: true,
    description: 'The person; null where there are errors, but after a conflict as it is now.',
  })
  person!: Person | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the person was corrected.' })
  errors!: UserError[];
}

/** An identity as services see it: the national id is a hash already. */
export type KeptIdentity = Omit<PersonIdentityInput, 'nationalId'> & { readonly nationalId?: KeptNationalId | null };
/** The inputs as services see them. */
export type KeptCreation = Omit<CreatePersonInput, 'identity'> & { readonly identity: KeptIdentity };
export type KeptCorrection = Omit<CorrectPersonInput, 'identity'> & { readonly identity?: KeptIdentity | null };
