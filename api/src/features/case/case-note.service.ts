import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { CaseNote } from './case-note.entity.ts';
import type { AddCaseNoteInput } from './case-note.inputs.ts';
import { type CaseTarget, caseTargetFrom } from './case-target.queries.ts';

const LONGEST_NOTE = 10_000;

/**
 * Adds a note to a case of the viewer's own partner.
 * @throws NOT_FOUND for a case that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function addCaseNote({ viewer, found, changes }: Write, input: AddCaseNoteInput): WriteOutcome {
  const file = caseTargetFrom(found[0]);
  if (file === null) throw notFound();
  const { id: authorId } = actingMembership(viewer, 'create', 'CaseNote', { ...file }, 'authorId');

  const errors = problemsOf(input, file, viewer.locale);
  if (errors.length > 0) return { errors };

  const { kind, body, occurredOn } = input;
  const id = changes.insert(CaseNote, {
    case: file.caseId,
    author: authorId,
    kind: kind ?? undefined,
    body: body.trim(),
    occurredOn,
  });
  return { id, action: 'create', subject: 'CaseNote', partnerId: file.partnerId, fieldGroups: ['narrative'] };
}

function problemsOf(input: AddCaseNoteInput, file: CaseTarget, locale: string): UserError[] {
  const errors = textProblems(locale, 'body', input.body, LONGEST_NOTE);
  if (input.occurredOn > today()) errors.push(userError(locale, 'occurredOn', 'IN_FUTURE'));
  else if (input.occurredOn < file.openedOn) errors.push(userError(locale, 'occurredOn', 'BEFORE_CASE_OPENED'));
  return errors;
}
