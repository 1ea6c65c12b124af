import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/index.ts';
import { PartnerKind } from './partner.vocabulary.ts';

@InputType({ description: 'Which partners; what is left out does not filter, an empty list matches nothing.' })
export class PartnerFilter {
  @Field(() => [PartnerKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: PartnerKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'With a seat in one of these countries.' })
  countryCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Carrying out one of these programmes.' })
  programmeCodes?: string[] | null;
}

@ArgsType()
export class PartnersArgs extends PageArgs {
  @Field(() => PartnerFilter, { nullable: true, description: 'Which partners; all where left out.' })
  filter?: PartnerFilter | null;
}
