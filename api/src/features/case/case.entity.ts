import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.ts';
import { Country, Municipality } from '../country/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';
import { Programme } from '../programme/index.ts';
import { AgeBand, CaseStatus, ExitReason, Risk } from './case.vocabulary.ts';
import { CaseEvent } from './case-event.entity.ts';
import { CaseGoal } from './case-goal.entity.ts';
import { CaseNote } from './case-note.entity.ts';
import { CaseTask } from './case-task.entity.ts';

@ObjectType({ description: 'A person’s file at one partner in one programme.', simpleResolvers: true })
export class Case {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, {
    description: 'Number to quote, for example RS-2017-7KQ4ZM; random, so that it tells no volumes.',
  })
  number!: string;

  @Field(() => CaseStatus, { description: 'Where the case stands.' })
  status!: CaseStatus;

  @Field(() => DateScalar, { description: 'The day from which the status holds.' })
  statusSince!: string;

  @Field(() => Risk, { description: 'The caseworker’s judgement of risk.' })
  risk!: Risk;

  @Field(() => Boolean, {
    description:
      'Whether of those who work cases at the partner only the managers and its own caseworker see it; coordinators see of ' +
      'it what they see of any case.',
  })
  restricted!: boolean;

  @Field(() => DateScalar, { description: 'The day it was opened.' })
  openedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while open.' })
  closedOn!: string | null;

  @Field(() => ExitReason, { nullable: true, description: 'Why it ended; null while open.' })
  exitReason!: ExitReason | null;

  @Field(() => AgeBand, { description: 'Age band of the person on the day of opening; it does not drift.' })
  ageBand!: AgeBand;

  @Field(() => String, { description: 'Quarter of opening, for example 2017-Q2.' })
  openedQuarter!: string;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => Person, { description: 'The person.' })
  person!: Person;

  @Field(() => Partner, { description: 'The partner whose case it is.' })
  partner!: Partner;

  @Field(() => Country, { description: 'The country, one of the partner’s.' })
  country!: Country;

  @Field(() => Programme, { description: 'The programme.' })
  programme!: Programme;

  @Field(() => Municipality, { nullable: true, description: 'The municipality in which the case is worked.' })
  municipality!: Municipality | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'The member who works it; null where unassigned or hidden from the viewer.',
  })
  caseworker!: Membership | null;

  @Field(() => Case, {
    nullable: true,
    description: 'The case of the same person that is kept in its place, where it is a duplicate; null where hidden.',
  })
  keptCase!: Case | null;

  @Field(() => Case, {
    nullable: true,
    description: 'The case at another partner that this one continues after a transfer; null where none, or hidden.',
  })
  previousCase!: Case | null;

  @Field(() => [CaseEvent], { description: 'Every change of it, newest first.' })
  events!: CaseEvent[];

  @Field(() => [CaseGoal], {
    nullable: true,
    description: 'What is to be reached, newest first; null where hidden from the viewer.',
  })
  goals!: CaseGoal[] | null;

  @Field(() => [String], {
    description: 'Names of the fields above that are null because they are hidden, not because they are empty.',
  })
  hiddenFields!: string[];

  notes!: CaseNote[];
  tasks!: CaseTask[];
  partnerKind!: string;
}

export const CaseSchema = defineEntity({
  class: Case,
  tableName: 'case_file',
  properties: (p) => ({
    id: p.uuid().primary(),
    number: p.text(),
    status: p.text(),
    statusSince: p.date(),
    risk: p.text(),
    restricted: p.boolean(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    exitReason: p.text().nullable(),
    ageBand: p.text(),
    openedQuarter: p.text(),
    version: p.integer().version(),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    partnerKind: p.text(),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    programme: () => p.manyToOne(Programme).joinColumn('programme_code'),
    municipality: () => p.manyToOne(Municipality).joinColumn('municipality_code').nullable(),
    caseworker: () => p.manyToOne(Membership).joinColumn('caseworker_id').nullable(),
    keptCase: () => p.manyToOne(Case).joinColumn('kept_case_id').nullable(),
    previousCase: () => p.manyToOne(Case).joinColumn('previous_case_id').nullable(),
    notes: () => p.oneToMany(CaseNote).mappedBy('case').orderBy({ occurredOn: 'desc', id: 'desc' }),
    goals: () => p.oneToMany(CaseGoal).mappedBy('case').orderBy({ setOn: 'desc', id: 'desc' }),
    tasks: () => p.oneToMany(CaseTask).mappedBy('case').orderBy({ dueOn: 'desc', id: 'desc' }),
    events: () => p.oneToMany(CaseEvent).mappedBy('case').orderBy({ effectiveOn: 'desc', id: 'desc' }),
  }),
});
