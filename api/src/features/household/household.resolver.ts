import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { Household } from './household.entity.ts';
import {
  CorrectHouseholdInput,
  CorrectHouseholdPayload,
  CreateHouseholdInput,
  CreateHouseholdPayload,
} from './household.inputs.ts';
import { householdTarget, livingPerson, lockLiving, municipalityOfHousehold, staysOf } from './household.queries.ts';
import { correctHousehold, createHousehold } from './household.service.ts';

type HouseholdPayload = PayloadOf<'household', Household>;

@Resolver(() => Household)
export class HouseholdResolver {
  @Query(() => Household, {
    description: 'One household; NOT_FOUND where there is none or it is not the viewer’s to see.',
  })
  @Permission('read', 'Household')
  household(
    @Arg('id', () => ID, { description: 'Identifier of the household.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Household> {
    return context.reader.get(requestOf(context), Household, id, info);
  }

  @Mutation(() => CreateHouseholdPayload, {
    description: 'Records a household of the viewer’s own partner, with its first member.',
  })
  @Permission('create', 'Household')
  createHousehold(
    @Arg('input', () => CreateHouseholdInput, { description: 'The household.' }) input: CreateHouseholdInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HouseholdPayload> {
    const { personId } = input;
    if (!isUuid(personId)) throw notFound();
    const municipality = municipalityOfHousehold(input.municipalityCode);
    const reads = [lockLiving([personId]), livingPerson(personId), staysOf(personId), municipality];
    return write(context, info, input, reads, (opened) => createHousehold(opened, input));
  }

  @Mutation(() => CorrectHouseholdPayload, { description: 'Corrects what a household is called and where it is.' })
  @Permission('update', 'Household')
  correctHousehold(
    @Arg('input', () => CorrectHouseholdInput, { description: 'The household, and what is right.' })
    input: CorrectHouseholdInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HouseholdPayload> {
    if (!isUuid(input.householdId)) throw notFound();
    const reads = [householdTarget(input.householdId), municipalityOfHousehold(input.municipalityCode)];
    return write(context, info, input, reads, (opened) => correctHousehold(opened, input));
  }
}

async function write(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<HouseholdPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Household>(request, Household, 'household', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads, additions: 2 };
  const { record, errors } = await context.writer.write(asked, work);
  return { household: record, errors };
}
