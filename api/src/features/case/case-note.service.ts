import { subject as tagged } from '@kolo/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { today } from '../../platform/today.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Membership } from '../member/index.ts';
import { Case } from './case.entity.ts';
import { CaseNote } from './case-note.entity.ts';
import type { AddCaseNoteInput } from './case-note.inputs.ts';

const LONGEST_NOTE = 10_000;
/** What the database takes for blank too: Unicode's white space, of which `\s` leaves out one. */
const BLANK = /^[\s\u0085]*$/u;

/**
 * Adds a note to a case of the viewer's own partner.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export async function addCaseNote({ em, viewer }: Write, input: AddCaseNoteInput): Promise<WriteOutcome> {
  const file = await getCase(em, input.caseId);
  const partnerId = file.partner.id;
  const authorId = authorFor(viewer, file);
  authorise(viewer, 'create', 'CaseNote', { ...scopeOf(file), authorId });

  const errors = problemsOf(input, file, viewer.locale);
  if (errors.length > 0) return { errors };

  const note = em.create(CaseNote, {
    case: file,
    author: em.getReference(Membership, authorId),
    body: input.body.trim(),
    occurredOn: input.occurredOn,
  });
  await em.persist(note).flush();
  return { id: note.id, action: 'create', subject: 'CaseNote', partnerId, fieldGroups: ['narrative'] };
}

async function getCase(em: EntityManager, id: string): Promise<Case> {
  const file = isUuid(id) ? await em.findOne(Case, { id }) : null;
  if (file === null) throw notFound();
  return file;
}

/** The membership under which the viewer writes on a case: of several, the first that the policy lets write there. */
function authorFor(viewer: Viewer, file: Case): string {
  const membership = viewer.memberships.find(
    (held) =>
      held.partnerId === file.partner.id &&
      viewer.ability.can('create', tagged('CaseNote', { ...scopeOf(file), authorId: held.id })),
  );
  if (membership === undefined) throw forbidden();
  return membership.id;
}

function scopeOf(file: Case) {
  return {
    caseId: file.id,
    personId: file.person.id,
    partnerId: file.partner.id,
    partnerKind: file.partnerKind,
    countryCode: file.country.code,
    restricted: file.restricted,
  };
}

function problemsOf(input: AddCaseNoteInput, file: Case, locale: string): UserError[] {
  const errors: UserError[] = [];
  if (BLANK.test(input.body)) errors.push(userError(locale, 'body', 'REQUIRED'));
  if (input.body.trim().length > LONGEST_NOTE) errors.push(userError(locale, 'body', 'TOO_LONG'));
  if (input.body.includes('\0')) errors.push(userError(locale, 'body', 'INVALID_CHARACTER'));
  if (input.occurredOn > today()) errors.push(userError(locale, 'occurredOn', 'IN_FUTURE'));
  else if (input.occurredOn < file.openedOn) errors.push(userError(locale, 'occurredOn', 'BEFORE_CASE_OPENED'));
  return errors;
}
