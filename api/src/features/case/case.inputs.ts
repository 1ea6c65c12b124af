import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar, PageArgs, SortDirection } from '../../platform/graphql/index.ts';
import { CaseStatus, Risk } from './case.vocabulary.ts';

export const CaseSortField = {
  OPENED_ON: 'openedOn',
  STATUS_SINCE: 'statusSince',
  RISK: 'risk',
  NUMBER: 'number',
} as const;
export type CaseSortField = (typeof CaseSortField)[keyof typeof CaseSortField];

registerEnumType(CaseSortField, {
  name: 'CaseSortField',
  description: 'What cases can be sorted by.',
  valuesConfig: {
    OPENED_ON: { description: 'The day of opening.' },
    STATUS_SINCE: { description: 'The day from which the status holds.' },
    RISK: { description: 'Risk, from low to high.' },
    NUMBER: { description: 'The case number.' },
  },
});

export const CaseDimension = {
  COUNTRY: 'country',
  PARTNER: 'partner',
  MUNICIPALITY: 'municipality',
  PROGRAMME: 'programme',
  STATUS: 'status',
  RISK: 'risk',
  CASEWORKER: 'caseworker',
  OPENED_QUARTER: 'openedQuarter',
  AGE_BAND: 'ageBand',
} as const;
export type CaseDimension = (typeof CaseDimension)[keyof typeof CaseDimension];

registerEnumType(CaseDimension, {
  name: 'CaseDimension',
  description: 'What cases can be counted by.',
  valuesConfig: {
    COUNTRY: { description: 'The country of the case.' },
    PARTNER: { description: 'The partner whose case it is.' },
    MUNICIPALITY: { description: 'The municipality in which the case is worked.' },
    PROGRAMME: { description: 'The programme.' },
    STATUS: { description: 'The status.' },
    RISK: { description: 'The risk.' },
    CASEWORKER: { description: 'The member who works the case; only for those who may see members.' },
    OPENED_QUARTER: { description: 'The quarter of opening.' },
    AGE_BAND: { description: 'The age band at opening.' },
  },
});

@InputType({ description: 'Which cases; what is left out does not filter, an empty list matches nothing.' })
export class CaseFilter {
  @Field(() => [CaseStatus], { nullable: true, description: 'In one of these statuses.' })
  status?: CaseStatus[] | null;

  @Field(() => [Risk], { nullable: true, description: 'With one of these risks.' })
  risk?: Risk[] | null;

  @Field(() => [ID], { nullable: true, description: 'Worked by one of these members.' })
  caseworkerIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those without a caseworker, false for those with one.',
  })
  unassigned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for restricted ones, false for the others.' })
  restricted?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these municipalities.' })
  municipalityCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these programmes.' })
  programmeCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these countries.' })
  countryCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these partners.' })
  partnerIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on this day or later.' })
  openedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on this day or earlier.' })
  openedTo?: string | null;
}

@InputType({ description: 'In which order cases come.' })
export class CaseSort {
  @Field(() => CaseSortField, { description: 'What decides.' })
  field!: CaseSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: 'Which cases; all that the viewer may see where left out.' })
  filter?: CaseFilter | null;

  @Field(() => CaseSort, { nullable: true, description: 'The order; newest opening first where left out.' })
  sort?: CaseSort | null;
}
