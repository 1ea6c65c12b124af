import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';

const SHORTEST_REASON = 20;
const LONGEST_REASON = 1_000;
/** Letters, digits and signs, without those that show nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const SHOWS_NOTHING = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What is wrong with the reason for which a glass is broken: what nobody can read does not count. */
export function glassReasonProblems(locale: string, reason: string): UserError[] {
  const errors = textProblems(locale, 'reason', reason, LONGEST_REASON);
  if (errors.length > 0 || visibleIn(reason) >= SHORTEST_REASON) return errors;
  return [userError(locale, 'reason', 'REASON_TOO_SHORT')];
}

function visibleIn(text: string): number {
  return [...text].filter((character) => VISIBLE.test(character) && !SHOWS_NOTHING.test(character)).length;
}
