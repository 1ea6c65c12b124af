import type { PersonRows } from '../../src/features/person/person.factory.ts';
import { daysAfter, today } from '../../src/platform/today.ts';
import type { Memory, ScriptStep } from './compared-answers.ts';

/** Somebody whom a partner may or may not know, with the number of a document. */
export interface Somebody {
  readonly rows: PersonRows;
  readonly document: string;
}

/** What of the worlds the scripts speak of; the same texts in each. */
export interface Places {
  readonly partnerId: string;
  readonly receiverId: string;
  /** An offer that waits for an answer of the partner. */
  readonly offerId: string;
  /** Records that other partners have in one world, and nobody in another. */
  readonly elsewhere: readonly string[];
}

const PERSON = `id pseudonym hiddenFields version sex birthYear municipality { code } erasedOn
  identity { firstName lastName birthDate phone nationalIdKind } specialCategory { ethnicity } mergedInto { id }
  mergedRecords { id } distinctions { id } cases { id number status notes { nodes { body } } } corrections { field oldValue }
  identityCorrections { field oldValue }`;
const DUPLICATES =
  '{ score band byMergedRecord reasons { field agreement weight } person { id identity { firstName } } }';
const PAGE = 'totalCount pageInfo { hasNextPage } nodes';
const ERRORS = 'errors { field code message }';
const OFFER = `id side kind status purpose summary version partner { id } toPartnerName case { id number } person { ${PERSON} }
  notes { id body } events { fromStatus toStatus }`;

export const identityOf = ({ rows, document }: Somebody) => ({
  firstName: rows.identity.first_name,
  lastName: rows.identity.last_name,
  birthDate: rows.identity.birth_date,
  birthDatePrecision: rows.identity.birth_date_precision.toUpperCase(),
  phone: rows.identity.phone,
  nationalId: { kind: 'PASSPORT', number: document },
});
export const CREATE = `mutation($input: CreatePersonInput!) { createPerson(input: $input) { person { ${PERSON} } ${ERRORS} } }`;

/** Asks as an intake does: by each of what is known, by all of it, and for duplicates. */
function search(key: string, who: Somebody, { partnerId }: Places): ScriptStep[] {
  const { rows } = who;
  const filters = {
    name: { name: `${rows.identity.first_name} ${rows.identity.last_name}` },
    'first name': { name: rows.identity.first_name },
    'birth date': { birthDate: rows.identity.birth_date },
    'national id': { nationalId: { kind: 'PASSPORT', number: who.document } },
    'name and birth date': { name: rows.identity.last_name, birthDate: rows.identity.birth_date },
  };
  const draft = { partnerId, sex: rows.person.sex.toUpperCase(), municipalityCode: rows.person.municipality_code };
  return [
    ...Object.entries(filters).map(
      ([name, filter]): ScriptStep => ({
        name: `search by ${name}, ${key}`,
        query: `query($filter: PersonFilter) { persons(filter: $filter, sort: { field: NAME, direction: ASC }) { ${PAGE} { ${PERSON} } } }`,
        variables: () => ({ filter }),
      }),
    ),
    {
      name: `duplicates of somebody not recorded, ${key}`,
      query: `query($input: PersonDraftInput!) { possibleDuplicatesOf(input: $input) ${DUPLICATES} }`,
      variables: () => ({ input: { ...draft, identity: identityOf(who) } }),
    },
  ];
}

const mutation = (name: string, payload: string) =>
  `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${payload} ${ERRORS} } }`;

/** Records somebody and works with them: a case, a correction, a household, a basis, an offer and its end. */
function intake(key: string, who: Somebody, { partnerId, receiverId }: Places): ScriptStep[] {
  const { rows } = who;
  const id = (memory: Memory, what: string) => memory.get(`${what} ${key}`) ?? '';
  const act = (
    name: string,
    payload: string,
    input: (memory: Memory) => object,
    keep?: ScriptStep['keep'],
  ): ScriptStep => ({
    name: `${name}, ${key}`,
    query: mutation(name, payload),
    variables: (memory) => ({ input: { ...input(memory), idempotencyKey: `${name} of ${key}` } }),
    keep,
  });
  const place = { partnerId, countryCode: 'RS', municipalityCode: rows.person.municipality_code };
  const recorded = () => ({ ...place, sex: rows.person.sex.toUpperCase(), identity: identityOf(who) });
  const person = (memory: Memory) => ({ personId: id(memory, 'person') });
  return [
    act('createPerson', `person { ${PERSON} }`, recorded, {
      [`person ${key}`]: 'createPerson.person.id',
      [`pseudonym ${key}`]: 'createPerson.person.pseudonym',
    }),
    act('createPerson', `person { ${PERSON} }`, recorded),
    {
      name: `duplicates of who was recorded, ${key}`,
      query: `query($id: ID!) { possibleDuplicates(id: $id) ${DUPLICATES} }`,
      variables: (memory) => ({ id: id(memory, 'person') }),
    },
    act(
      'openCase',
      'case { id number }',
      (memory) => ({ ...person(memory), programmeCode: 'SOE-1', openedOn: '2018-01-05', risk: 'LOW' }),
      { [`case ${key}`]: 'openCase.case.id' },
    ),
    act('addCaseNote', 'caseNote { id body }', (memory) => ({
      caseId: id(memory, 'case'),
      body: 'First talk.',
      occurredOn: '2018-01-06',
    })),
    act('correctPerson', `person { ${PERSON} }`, (memory) => ({
      ...person(memory),
      expectedVersion: 1,
      reason: 'Was misread.',
      identity: { alias: 'Alias' },
    })),
    act('createHousehold', 'household { id members { relation } }', (memory) => ({
      ...person(memory),
      relation: 'HEAD',
    })),
    act(
      'recordLegalBasis',
      'legalBasis { id state }',
      (memory) => ({
        ...person(memory),
        ...{ recipientId: receiverId, kind: 'CONSENT', purpose: 'REFERRAL', groups: ['IDENTITY'] },
        ...{ evidence: 'SIGNED_FORM', givenOn: daysAfter(today(), -1), expiresOn: daysAfter(today(), 60) },
      }),
      { [`basis ${key}`]: 'recordLegalBasis.legalBasis.id' },
    ),
    act(
      'offerReferral',
      `offer { ${OFFER} }`,
      (memory) => ({
        ...{ caseId: id(memory, 'case'), toPartnerId: receiverId, basisId: id(memory, 'basis'), groups: ['IDENTITY'] },
        ...{ purpose: 'Work', summary: 'Looks for work.', service: 'EMPLOYMENT', dueOn: daysAfter(today(), 10) },
        reportsNotes: true,
      }),
      { [`offer ${key}`]: 'offerReferral.offer.id' },
    ),
    act('revokeOffer', `offer { ${OFFER} }`, (memory) => ({
      offerId: id(memory, 'offer'),
      expectedVersion: 1,
      reason: 'No longer needed.',
    })),
  ];
}

/** Asks for records of other partners by their ids, by every way that takes the id of a person. */
export function probes(key: string, own: string, { elsewhere, receiverId }: Places): ScriptStep[] {
  return elsewhere.flatMap((id, place) => {
    const act = (name: string, payload: string, input: (memory: Memory) => object): ScriptStep => ({
      name: `${name} of a record elsewhere, ${key} ${place}`,
      query: mutation(name, payload),
      variables: (memory) => ({ input: { ...input(memory), idempotencyKey: `${name} ${key} ${place}` } }),
    });
    const mine = (memory: Memory) => memory.get(own) ?? '';
    const given = { recipientId: receiverId, kind: 'CONSENT', purpose: 'REFERRAL', groups: ['IDENTITY'] };
    return [
      ...['person(id: $id) { id }', `possibleDuplicates(id: $id) ${DUPLICATES}`].map(
        (query): ScriptStep => ({
          name: `${query.split('(')[0]} of a record elsewhere, ${key} ${place}`,
          query: `query($id: ID!) { ${query} }`,
          variables: () => ({ id }),
        }),
      ),
      {
        name: `bases, windows, requests and broken glass of a record elsewhere, ${key} ${place}`,
        query: `query($id: ID!) { legalBases(filter: { personId: $id }) { ${PAGE} { id } } accessWindows(filter: { personId: $id }) { ${PAGE} { id } } transferRequests(filter: { personId: $id }) { ${PAGE} { id } } brokenGlasses(filter: { personId: $id }) { ${PAGE} { id } } }`,
        variables: () => ({ id }),
      },
      act('openCase', 'case { id }', () => ({
        ...{ personId: id, programmeCode: 'SOE-1', openedOn: '2018-01-05', risk: 'LOW' },
      })),
      act('correctPerson', 'person { id }', () => ({ personId: id, expectedVersion: 1, reason: 'Why.', sex: 'MALE' })),
      act('distinguishPersons', 'person { id }', (memory) => ({ personId: mine(memory), otherPersonId: id })),
      act('mergePersons', 'person { id }', (memory) => ({
        ...{ keptPersonId: mine(memory), mergedPersonId: id, expectedVersion: 2, mergedVersion: 1 },
        ...{ reason: 'The same.', take: [] },
      })),
      act('createHousehold', 'household { id }', () => ({ personId: id, relation: 'HEAD' })),
      act('recordLegalBasis', 'legalBasis { id }', () => ({
        ...{ ...given, personId: id, evidence: 'SIGNED_FORM', givenOn: daysAfter(today(), -1) },
      })),
      act('breakGlass', 'brokenGlass { id }', () => ({
        personId: id,
        reason: 'The person was found and cannot speak.',
      })),
    ];
  });
}

const listed = (queries: readonly string[], key: string): ScriptStep[] =>
  queries.map((query) => ({ name: `${query.split(/[ ({]/)[0]}, ${key}`, query: `{ ${query} }` }));

/** Every list and count that somebody of the partner comes by. */
const lists = (key: string) =>
  listed(
    [
      `persons(sort: { field: NAME, direction: ASC }, first: 50) { ${PAGE} { ${PERSON} } }`,
      `persons(sort: { field: BIRTH_YEAR, direction: DESC }, first: 1) { ${PAGE} { sex } }`,
      `cases(first: 50) { ${PAGE} { id number status person { ${PERSON} } previousCase { id } events { kind } } }`,
      `caseCounts(groupBy: [PARTNER, MUNICIPALITY, AGE_BAND, STATUS]) { count partner { id } municipality { code } ageBand status }`,
      `caseTasks { ${PAGE} { id what } }`,
      `caseTaskCounts(groupBy: [STATUS]) { count }`,
      `legalBases(first: 50) { ${PAGE} { id pseudonym state recipient { id } person { id } } }`,
      `accessWindows(first: 50) { ${PAGE} { id group until endedBecause person { id identity { lastName } } } }`,
      `offers(first: 50) { ${PAGE} { ${OFFER} } }`,
      `transferRequests(first: 50) { ${PAGE} { id side status message person { id } offer { id } } }`,
      `brokenGlasses(first: 50) { ${PAGE} { id state pseudonym reason } }`,
      `notices(first: 50) { ${PAGE} { id kind readAt case { id } offer { id } legalBasis { id } } }`,
      `viewer { unreadNotices }`,
      `savedViews { id name query }`,
      `members(first: 50) { ${PAGE} { id displayName } }`,
      `invitations { ${PAGE} { id email } }`,
      `partners(first: 50) { ${PAGE} { id shortName } }`,
      `subjectRequestPersons { ${PAGE} { id pseudonym kind dueOn } }`,
      `subjectRequests { ${PAGE} { id kind state } }`,
      `auditEvents { ${PAGE} { id } }`,
    ],
    key,
  );

/** What only the data protection officer may; somebody else is refused, whoever is asked for. */
function refused(key: string, who: Somebody, { elsewhere }: Places): ScriptStep[] {
  const { first_name: firstName, last_name: lastName, birth_date: birthDate } = who.rows.identity;
  const input = { subjectRequestId: elsewhere[0], firstName, lastName, birthDate, idempotencyKey: `find ${key}` };
  return [
    {
      name: `findSubject, ${key}`,
      query: mutation('findSubject', 'subjectRequest { id }'),
      variables: () => ({ input }),
    },
    { name: `erasurePreview, ${key}`, query: `{ erasurePreview(id: "${elsewhere[0]}") { obstacles } }` },
  ];
}

/** A view is kept of whatever list somebody likes; whom they look for is kept in none. */
const savedView = (key: string): ScriptStep => ({
  name: `createSavedView, ${key}`,
  query: mutation('createSavedView', 'savedView { id name query }'),
  variables: () => ({
    input: { list: 'PERSONS', name: `View ${key}`, query: 'sex=female', shared: true, idempotencyKey: `view ${key}` },
  }),
});

/** A round of a caseworker's: an intake of each, an answer to an offer in the first, and whatever can be looked at. */
export function caseworkersRound(round: number, persons: readonly Somebody[], places: Places): ScriptStep[] {
  const key = (place: number) => `round ${round} person ${place}`;
  const accept: ScriptStep = {
    name: 'acceptOffer',
    query: mutation('acceptOffer', `offer { ${OFFER} }`),
    variables: () => ({ input: { offerId: places.offerId, expectedVersion: 1, idempotencyKey: 'accept the offer' } }),
  };
  return [
    ...persons.flatMap((who, place) => [
      ...search(`before ${key(place)}`, who, places),
      ...intake(key(place), who, places),
      ...search(`after ${key(place)}`, who, places),
    ]),
    ...(round === 0 ? [accept] : []),
    ...probes(`round ${round}`, `person ${key(0)}`, places),
    ...persons.flatMap((who, place) => refused(key(place), who, places)),
    savedView(`${round}`),
    ...lists(`round ${round}`),
  ];
}

/** A round of somebody who looks on: a manager, a coordinator. */
export function onlookersRound(round: number, persons: readonly Somebody[], places: Places): ScriptStep[] {
  const key = `round ${round}`;
  return [
    ...persons.flatMap((who, place) => [
      ...search(`${key} person ${place}`, who, places),
      ...refused(`${key} person ${place}`, who, places),
      {
        name: `duplicates, ${key} person ${place}`,
        query: `query($id: ID!) { possibleDuplicates(id: $id) ${DUPLICATES} person(id: $id) { ${PERSON} } }`,
        variables: (memory: Memory) => ({ id: memory.get(`person ${key} person ${place}`) }),
      },
    ]),
    ...probes(key, `person ${key} person 0`, places).filter(({ query }) => query.startsWith('query')),
    ...lists(key),
  ];
}

/** Records somebody and nothing more, whatever comes of it. */
export const recording = (key: string, who: Somebody, places: Places): ScriptStep[] =>
  intake(key, who, places)
    .slice(0, 1)
    .map(({ keep: _, ...step }) => step);

/** What the data protection officer does about a record of the partner: found by its pseudonym, looked at before an erasure. */
export function officersRound(key: string): ScriptStep[] {
  const request = { kind: 'ERASURE', receivedOn: daysAfter(today(), -1), idempotencyKey: `request of ${key}` };
  return [
    {
      name: 'createSubjectRequest',
      query: mutation('createSubjectRequest', 'subjectRequest { id }'),
      variables: () => ({ input: request }),
      keep: { request: 'createSubjectRequest.subjectRequest.id' },
    },
    {
      name: 'findSubject',
      query: mutation('findSubject', 'subjectRequest { id persons { id pseudonym partner { id } } }'),
      variables: (memory) => ({
        input: {
          subjectRequestId: memory.get('request'),
          pseudonym: memory.get(`pseudonym ${key}`),
          idempotencyKey: `find ${key}`,
        },
      }),
      keep: { found: 'findSubject.subjectRequest.persons.0.id' },
    },
    {
      name: 'erasurePreview',
      query: 'query($id: ID!) { erasurePreview(id: $id) { obstacles parts { subject records erased kept } } }',
      variables: (memory) => ({ id: memory.get('found') }),
    },
  ];
}
