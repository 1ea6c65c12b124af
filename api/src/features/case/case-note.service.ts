import { subject as tagged } from '@kolo/access';
import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { CaseNote } from './case-note.entity.ts';
import type { AddCaseNoteInput } from './case-note.inputs.ts';
import { type CaseTarget, caseTargetFrom } from './case-target.queries.ts';

const LONGEST_NOTE = 10_000;
/** What the database takes for blank too: Unicode's white space, of which `\s` leaves out one. */
const BLANK = /^[\s\u0085]*$/u;

/**
 * Adds a note to a case of the viewer's own partner.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function addCaseNote({ viewer, found, changes }: Write, input: AddCaseNoteInput): WriteOutcome {
  const file = caseTargetFrom(found[0]);
  if (file === null) throw notFound();
  const authorId = authorFor(viewer, file);
  authorise(viewer, 'create', 'CaseNote', { ...file, authorId });

  const errors = problemsOf(input, file, viewer.locale);
  if (errors.length > 0) return { errors };

  const { body, occurredOn } = input;
  const id = changes.insert(CaseNote, { case: file.caseId, author: authorId, body: body.trim(), occurredOn });
  return { id, action: 'create', subject: 'CaseNote', partnerId: file.partnerId, fieldGroups: ['narrative'] };
}

/** The membership under which the viewer writes on a case: of several, the first that the policy lets write there. */
function authorFor(viewer: Viewer, file: CaseTarget): string {
  const membership = viewer.memberships.find(
    (held) =>
      held.partnerId === file.partnerId &&
      viewer.ability.can('create', tagged('CaseNote', { ...file, authorId: held.id })),
  );
  if (membership === undefined) throw forbidden();
  return membership.id;
}

function problemsOf(input: AddCaseNoteInput, file: CaseTarget, locale: string): UserError[] {
  const errors: UserError[] = [];
  if (BLANK.test(input.body)) errors.push(userError(locale, 'body', 'REQUIRED'));
  // Counted in characters, as the database counts.
  if ([...input.body.trim()].length > LONGEST_NOTE) errors.push(userError(locale, 'body', 'TOO_LONG'));
  if (input.body.includes('\0') || !input.body.isWellFormed())
    errors.push(userError(locale, 'body', 'INVALID_CHARACTER'));
  if (input.occurredOn > today()) errors.push(userError(locale, 'occurredOn', 'IN_FUTURE'));
  else if (input.occurredOn < file.openedOn) errors.push(userError(locale, 'occurredOn', 'BEFORE_CASE_OPENED'));
  return errors;
}
