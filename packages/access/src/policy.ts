import { betweenPartners } from './policy/between-partners.policy.ts';
import { cases } from './policy/cases.policy.ts';
import { dataProtection } from './policy/data-protection.policy.ts';
import { members } from './policy/members.policy.ts';
import { ownWork } from './policy/own-work.policy.ts';
import { persons } from './policy/persons.policy.ts';
import { reference } from './policy/reference.policy.ts';
import type { Policy } from './template.ts';

/**
 * Who may do what with which rows, in parts by what the rows are about. Read them from top to bottom: for each subject the
 * actions, for each action the roles, for each role the rows and a sentence. What is not written there is not allowed. Roles
 * add up and never combine.
 *
 * `partners`, `countries` and `memberships` are those of the viewer's active memberships in the role of that line;
 * `user` is the viewer. `member` is whoever holds at least one active membership, whatever its role. A case is open to a
 * caseworker if it is not restricted, or is restricted and their own. `shared` is what a window of that group opens to the
 * viewer's partner or membership; windows are opened by the database where an offer is accepted, a transfer is asked for or
 * a glass is broken, and end with what opened them.
 */
export const policy: Policy = {
  ...reference,
  ...members,
  ...persons,
  ...cases,
  ...betweenPartners,
  ...ownWork,
  ...dataProtection,
};
