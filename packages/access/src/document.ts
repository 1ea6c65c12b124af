import { policy } from './policy.ts';
import { actions, type Holder, roles, type Subject, subjects } from './subjects.ts';
import type { SubjectPolicy } from './template.ts';

const holders: readonly Holder[] = ['member', ...roles];
const words = (holder: Holder) => (holder === 'member' ? 'every active member' : holder.replaceAll('_', ' '));

/** The policy as a document for people: who may do what to which subject, and then in sentences, role by role. */
export function accessDocument(): string {
  return [
    '# Who may do what',
    '',
    'Generated from `packages/access/src/policy.ts` by `npm run generate`; a test fails when the two differ.',
    'Roles add up: whoever holds several may do what each allows alone. What is not in the table is not allowed.',
    'A case is open to a caseworker if it is not restricted, or is restricted and their own.',
    'Nothing is ever deleted. `R` reads, `C` creates, `U` updates; which rows is said in the sentences below.',
    '',
    ...table(),
    ...holders.flatMap(sentences),
  ].join('\n');
}

function table(): string[] {
  const header = `| | ${holders.map(words).join(' | ')} |`;
  const rule = `|---|${holders.map(() => '---').join('|')}|`;
  const rows = subjects.map(
    (subject) => `| ${subject} | ${holders.map((holder) => cell(subject, holder)).join(' | ')} |`,
  );
  return [header, rule, ...rows];
}

function cell(subject: Subject, holder: Holder): string {
  const allowed = actions.filter((action) => rulesOf(subject)[action]?.[holder]);
  return allowed.map((action) => action.charAt(0).toUpperCase()).join(' ') || '–';
}

function sentences(holder: Holder): string[] {
  const said = subjects.flatMap((subject) =>
    actions.flatMap((action) => rulesOf(subject)[action]?.[holder]?.sentence ?? []),
  );
  const title = words(holder);
  return ['', `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`, '', ...said.map((sentence) => `- ${sentence}`)];
}

function rulesOf(subject: Subject): SubjectPolicy {
  return policy[subject];
}
