import type { Step, TextRow } from '../../platform/database/round-trip.ts';

interface OpenWork {
  readonly table: string;
  /** The column that names the membership whose work it is. */
  readonly assignee: string;
  /** What makes a row open. */
  readonly open: string;
  /** Whether it may wait for somebody; else it falls to whoever lets the member go. */
  readonly mayWait: boolean;
}

/** Everything that somebody else has to take over when a member leaves; a new kind of work is added here and nowhere else. */
const openWork: readonly OpenWork[] = [
  { table: 'kolo.case_file', assignee: 'caseworker_id', open: `status = 'open'`, mayWait: true },
  { table: 'kolo.case_task', assignee: 'assignee_id', open: `status = 'open'`, mayWait: false },
];

/** Counts what a member has open. */
export function openWorkOf(membershipId: string): Step {
  const counts = openWork.map(
    ({ table, assignee, open }) => `(select count(*) from ${table} where ${assignee} = $1 and ${open})`,
  );
  return { name: 'open_work', text: `select ${counts.join(' + ')}`, values: [membershipId] };
}

/** How much the member has open. */
export function openWorkFrom(rows: readonly TextRow[] | undefined): number {
  return Number(rows?.[0]?.[0] ?? 0);
}

/** Hands everything that a member has open to another, or to nobody: then what may not wait goes to the manager. */
export function reassignOpenWork(from: string, to: string | null, manager: string): Step[] {
  const handovers = openWork.map(({ table, assignee, open, mayWait }) => ({
    name: `reassign ${table}`,
    text: `update ${table} set ${assignee} = $2, version = version + 1 where ${assignee} = $1 and ${open}`,
    values: [from, to ?? (mayWait ? null : manager)],
  }));
  return [handingOver, ...handovers];
}

/** Says for this transaction that work changes hands because somebody leaves: whoever gets it is told so. */
const handingOver: Step = {
  name: 'handing_over',
  text: `select set_config('app.handing_over', 'on', true)`,
  values: [],
};
