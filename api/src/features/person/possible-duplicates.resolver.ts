import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { badInput, notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import type { KeyedHash } from '../../platform/keyed-hash.ts';
import { isUuid } from '../../platform/read/index.ts';
import { keepNationalId } from './national-id.ts';
import { Person } from './person.entity.ts';
import { candidatesForDraft, candidatesForPerson, type Draft } from './person-candidates.queries.ts';
import { birthDateOf, checkIdentity, kept, Problems, UNKNOWN } from './person-intake.rules.ts';
import { nameOf, PossibleDuplicate } from './possible-duplicate.type.ts';
import { PersonDraftInput } from './possible-duplicates.inputs.ts';
import { likeliest } from './possible-duplicates.ts';

@Resolver(() => PossibleDuplicate)
export class PossibleDuplicatesResolver {
  @Query(() => [PossibleDuplicate], {
    description:
      'Other records of the same partner that may be of the same person, the likeliest first. Recorded as reading names is.',
  })
  @Permission('read', 'PersonIdentity')
  async possibleDuplicates(
    @Arg('id', () => ID, { description: 'Identifier of the person.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PossibleDuplicate[]> {
    if (!isUuid(id)) throw notFound();
    return found(context, info, candidatesForPerson(id, searcher(context, info)));
  }

  @Query(() => [PossibleDuplicate], {
    description:
      'Records of the partner that may be of somebody who is not recorded yet, the likeliest first. Recorded as reading names is.',
  })
  @Permission('read', 'PersonIdentity')
  async possibleDuplicatesOf(
    @Arg('input', () => PersonDraftInput, { description: 'Who is about to be recorded.' }) input: PersonDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PossibleDuplicate[]> {
    const { viewer } = requestOf(context);
    if (!viewer.memberships.some(({ partnerId }) => partnerId === input.partnerId)) throw notFound();
    return found(context, info, candidatesForDraft(draftOf(input, context.nationalIdHash), searcher(context, info)));
  }
}

function searcher(context: Context, { fieldName }: GraphQLResolveInfo) {
  const { viewer, requestId } = requestOf(context);
  return { userId: viewer.userId, requestId, operation: fieldName };
}

/** @throws NOT_FOUND where the identity that is asked about is not the viewer's to read. */
async function found(context: Context, info: GraphQLResolveInfo, step: Step): Promise<PossibleDuplicate[]> {
  const request = requestOf(context);
  const rows = await context.reader.rows(request, step);
  if (rows.length === 0) throw notFound();
  const duplicates = likeliest(rows);
  const ids = duplicates.map(({ id }) => id);
  const persons = await context.reader.several<Person>(request, Person, ids, 'person', info);
  return duplicates.flatMap(({ score, band, reasons, byMergedRecord }, place) => {
    const person = persons[place];
    const named = reasons.map(({ field, agreement, weight }) => ({
      field: nameOf(field),
      agreement: nameOf(agreement),
      weight,
    }));
    return person ? [{ person, byMergedRecord, score, band: nameOf(band), reasons: named }] : [];
  });
}

/** What is known so far; while somebody types, what is wrong yet is left out. */
function draftOf({ partnerId, sex, municipalityCode, identity }: PersonDraftInput, hash: KeyedHash): Draft {
  const { nationalId: number, ...given } = identity;
  const nationalId = number ? keepNationalId(number, hash) : null;
  const problems = new Problems('en');
  checkIdentity(problems, given);
  if (problems.errors.some(({ code }) => code === 'TOO_LONG' || code === 'INVALID_CHARACTER'))
    throw badInput('A text of the draft is too long, or holds a character that cannot be stored.');
  const born = problems.errors.length > 0 ? UNKNOWN : (birthDateOf(given, UNKNOWN) ?? UNKNOWN);
  return {
    partnerId,
    sex: sex ?? 'unknown',
    municipalityCode: municipalityCode ?? null,
    firstName: kept(given.firstName) ?? null,
    lastName: kept(given.lastName) ?? null,
    ...born,
    phone: kept(given.phone) ?? null,
    nationalIdKind: nationalId?.valid ? nationalId.kind : null,
    nationalIdHash: nationalId?.valid ? nationalId.hash : null,
  };
}
