import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { Country, Municipality } from '../country/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { Programme } from '../programme/index.ts';
import { AgeBand, CaseStatus, Risk } from './case.vocabulary.ts';

@ObjectType({
  description: 'How many cases share the values of the dimensions asked for; the others are null.',
  simpleResolvers: true,
})
export class CaseCount {
  @Field(() => Int, { description: 'Number of cases that the viewer may see.' })
  count!: number;

  @Field(() => Country, { nullable: true, description: 'The country, where counted by it.' })
  country?: Country;

  @Field(() => Partner, { nullable: true, description: 'The partner, where counted by it.' })
  partner?: Partner;

  @Field(() => Municipality, { nullable: true, description: 'The municipality, where counted by it and known.' })
  municipality?: Municipality;

  @Field(() => Programme, { nullable: true, description: 'The programme, where counted by it.' })
  programme?: Programme;

  @Field(() => Membership, {
    nullable: true,
    description:
      'The caseworker, where counted by it; null for cases that have none or whose caseworker is hidden from the viewer.',
  })
  caseworker?: Membership;

  @Field(() => CaseStatus, { nullable: true, description: 'The status, where counted by it.' })
  status?: CaseStatus;

  @Field(() => Risk, { nullable: true, description: 'The risk, where counted by it.' })
  risk?: Risk;

  @Field(() => String, { nullable: true, description: 'The quarter of opening, where counted by it.' })
  openedQuarter?: string;

  @Field(() => AgeBand, { nullable: true, description: 'The age band, where counted by it.' })
  ageBand?: AgeBand;
}
