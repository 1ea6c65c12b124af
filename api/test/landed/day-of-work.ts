import type { TestApi } from '../support/api.ts';
import { type CaseAnswer, type GoalAnswer, type Outcome, perform, type TaskAnswer } from '../support/casework.ts';
import type { GraphqlClient } from '../support/client.ts';
import { type Consortium, foundConsortium } from '../support/consortium.ts';
import { Joining } from '../support/joining.ts';

/** A number of nobody: day, month, region and check digit fit. */
const JMBG = '0101006500006';

/** What a day leaves in a database beside what the consortium has: something in each table, through the API. */
export async function workADay(api: TestApi): Promise<Consortium> {
  const consortium = await foundConsortium(api.world);
  const caseworker = await api.actAs(consortium.niš.caseworker);
  const personId = await recordAndCorrectPerson(caseworker, consortium);
  await workCase(caseworker, personId);
  await inviteColleague(api, consortium);
  return consortium;
}

async function recordAndCorrectPerson(client: GraphqlClient, { niš }: Consortium): Promise<string> {
  const created = await send(client, 'createPerson', 'person { id version }', {
    partnerId: niš.partner.id,
    countryCode: 'RS',
    sex: 'FEMALE',
    identity: { firstName: 'Љиљана', lastName: 'Ђорђевић', nationalId: { kind: 'JMBG', number: JMBG } },
    specialCategory: { health: 'Asthma' },
  });
  const { id, version } = created.person as { id: string; version: number };
  await send(client, 'correctPerson', 'person { id }', {
    personId: id,
    expectedVersion: version,
    reason: 'As in the document.',
    sex: 'MALE',
    identity: { firstName: 'Љубомир' },
    specialCategory: { health: 'None' },
  });
  return id;
}

async function workCase(client: GraphqlClient, personId: string): Promise<void> {
  const place = { personId, programmeCode: 'SOE-1', openedOn: '2024-03-01' };
  const opened = done(await perform<CaseAnswer>(client, 'openCase', 'case', { ...place, risk: 'HIGH' }));
  const at = { caseId: opened.id };
  const goal = done(
    await perform<GoalAnswer>(client, 'addCaseGoal', 'caseGoal', { ...at, what: 'Work', dueOn: '2030-01-01' }),
  );
  const correction = { goalId: goal.id, expectedVersion: goal.version, what: 'Paid work', reason: 'More exactly.' };
  done(await perform<GoalAnswer>(client, 'correctCaseGoal', 'caseGoal', correction));
  const plan = { what: 'Visit', kind: 'FOLLOW_UP', dueOn: '2030-01-01' };
  done(await perform<TaskAnswer>(client, 'addCaseTask', 'caseTask', { ...at, ...plan }));
  const end = { ...at, expectedVersion: opened.version, exitReason: 'GOALS_MET', openTasks: 'CANCEL' };
  const closed = done(await perform<CaseAnswer>(client, 'closeCase', 'case', { ...end, closedOn: '2024-04-01' }));
  const again = { ...at, expectedVersion: closed.version, reason: 'She is back.', reopenedOn: '2024-05-01' };
  const reopened = done(await perform<CaseAnswer>(client, 'reopenCase', 'case', again));
  const change = { ...at, expectedVersion: reopened.version, risk: 'LOW', reason: 'Assessed anew.' };
  done(await perform<CaseAnswer>(client, 'correctCase', 'case', change));
}

async function inviteColleague(api: TestApi, { manager, niš }: Consortium): Promise<void> {
  const joining = new Joining(api);
  const { token } = await joining.invite(manager, niš.partner);
  const { status, body } = await joining.accept(token);
  if (status !== 200) throw new Error(`Not accepted: ${JSON.stringify(body)}`);
}

async function send(client: GraphqlClient, mutation: string, fields: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const answer = await client.send<Record<string, { errors: unknown[]; person: unknown }>>(
    `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} errors { field code } } }`,
    { input: { idempotencyKey: `landed ${mutation}`, ...input } },
  );
  const payload = answer.data?.[mutation];
  if (!payload || payload.errors.length > 0) throw new Error(`${mutation}: ${answer.text}`);
  return payload;
}

function done<T>({ record, errors, answer }: Outcome<T>): T {
  if (record === null || errors.length > 0) throw new Error(`Not done: ${answer.text}`);
  return record;
}
