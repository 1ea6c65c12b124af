import { textProblems, type UserError } from '../../platform/graphql/index.ts';

const LONGEST_REASON = 2_000;

/** What is wrong with a reason that has to be given, or with one that may be left out. */
export function reasonProblems(
  locale: string,
  reason: string | null | undefined,
  { required }: { readonly required: boolean },
): UserError[] {
  if (!required && (reason == null || reason === '')) return [];
  return textProblems(locale, 'reason', reason ?? '', LONGEST_REASON);
}
