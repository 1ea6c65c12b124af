import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import type { KeyedHash } from '../../platform/keyed-hash.ts';
import { isUuid } from '../../platform/read/index.ts';
import { correctPerson } from './correct-person.service.ts';
import { createPerson } from './create-person.service.ts';
import { keepNationalId } from './national-id.ts';
import { Person } from './person.entity.ts';
import {
  CorrectPersonInput,
  CorrectPersonPayload,
  CreatePersonInput,
  CreatePersonPayload,
  type KeptIdentity,
  type PersonIdentityInput,
} from './person-intake.inputs.ts';
import { municipalityCountry, partnerTarget, personTarget } from './person-target.queries.ts';

@Resolver(() => Person)
export class PersonIntakeResolver {
  @Mutation(() => CreatePersonPayload, { description: 'Records a person of one of the viewer’s own partners.' })
  @Permission('create', 'Person')
  async createPerson(
    @Arg('input', () => CreatePersonInput, { description: 'The person.' }) given: CreatePersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatePersonPayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<Person>(request, Person, 'person', info);
    const input = { ...given, identity: keptIdentity(given.identity, context.nationalIdHash) };
    if (!isUuid(input.partnerId)) throw notFound();
    const reads = [partnerTarget(input.partnerId), municipalityCountry(input.municipalityCode)];
    const asked = { request, mutation: 'createPerson', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => createPerson(write, input));
    return { person: record, errors };
  }

  @Mutation(() => CorrectPersonPayload, {
    description: 'Corrects fields of a person, with a reason; what they were before stays in the corrections.',
  })
  @Permission('update', 'Person')
  async correctPerson(
    @Arg('input', () => CorrectPersonInput, { description: 'The correction.' }) given: CorrectPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectPersonPayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<Person>(request, Person, 'person', info);
    const identity = given.identity && keptIdentity(given.identity, context.nationalIdHash);
    const input = { ...given, identity };
    if (!isUuid(input.personId)) throw notFound();
    const reads = [personTarget(input.personId), municipalityCountry(input.municipalityCode)];
    const asked = { request, mutation: 'correctPerson', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => correctPerson(write, input));
    return { person: record, errors };
  }
}

/** From here on nobody holds a national id in clear: neither a service nor the hash of the input. */
function keptIdentity(given: PersonIdentityInput, hash: KeyedHash): KeptIdentity {
  const { nationalId, ...others } = given;
  return nationalId === undefined ? others : { ...others, nationalId: nationalId && keepNationalId(nationalId, hash) };
}
