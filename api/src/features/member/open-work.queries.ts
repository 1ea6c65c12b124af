import type { Step, TextRow } from '../../platform/database/round-trip.ts';

interface OpenWork {
  readonly table: string;
  /** The column that names the membership whose work it is. */
  readonly assignee: string;
  /** What makes a row open. */
  readonly open: string;
  /** Whether it may wait for somebody; else it falls to whoever lets the member go. */
  readonly mayWait: boolean;
  /** In which order several members take it. */
  readonly order: string;
  /** Whether it is of a case, and goes with it. */
  readonly ofCase: boolean;
}

/** Everything that somebody else has to take over when a member leaves; a new kind of work is added here and nowhere else. */
const openWork: readonly OpenWork[] = [
  {
    table: 'kolo.case_file',
    assignee: 'caseworker_id',
    open: `status = 'open'`,
    mayWait: true,
    order: 'w.opened_on, w.id',
    ofCase: false,
  },
  {
    table: 'kolo.case_task',
    assignee: 'assignee_id',
    open: `status = 'open'`,
    mayWait: false,
    order: 'w.due_on, w.id',
    ofCase: true,
  },
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

/**
 * Hands everything that a member has open to others in turn, or to nobody: then what may not wait goes to the manager.
 * What belongs to a case goes with it where one of the others works the case by now, or where whose turn it is would not see
 * it; of a restricted case that is nobody's it goes to the manager.
 */
export function reassignOpenWork(from: string, heirs: readonly string[], manager: string): Step[] {
  const handovers = openWork.map((work) => {
    const taking = heirs.length > 0 || work.mayWait ? heirs : [manager];
    return taking.length > 0 ? dealOut(work, from, taking, manager) : leaveToNobody(work, from);
  });
  return [handingOver, ...handovers];
}

function dealOut(work: OpenWork, from: string, taking: readonly string[], manager: string): Step {
  const { table, assignee, open, order, ofCase } = work;
  const inTurn = `($2::uuid[])[1 + (row_number() over (order by ${order}) - 1) % cardinality($2::uuid[])]`;
  const dealt = `select w.*, ${inTurn} as heir from ${table} w where w.${assignee} = $1 and w.${open}`;
  const given = ofCase
    ? `select d.id, ${HEIR_OF_CASE} as heir from dealt d join kolo.case_file c on c.id = d.case_id`
    : '';
  return {
    name: `reassign ${table} true`,
    text: `with dealt as (${dealt})${ofCase ? `, given as (${given})` : ''}
           update ${table} t set ${assignee} = g.heir, version = t.version + 1 from ${ofCase ? 'given' : 'dealt'} g
           where t.id = g.id and t.${assignee} = $1 and t.${open}`,
    values: ofCase ? [from, taking, manager] : [from, taking],
  };
}

const HEIR_OF_CASE = `case
  when c.caseworker_id = any ($2::uuid[]) then c.caseworker_id
  when c.restricted and not exists (select from kolo.membership m where m.id = d.heir and m.role = 'partner_manager')
    then coalesce(c.caseworker_id, $3::uuid)
  else d.heir end`;

function leaveToNobody({ table, assignee, open }: OpenWork, from: string): Step {
  return {
    name: `reassign ${table} false`,
    text: `update ${table} set ${assignee} = null, version = version + 1 where ${assignee} = $1 and ${open}`,
    values: [from],
  };
}

/**
 * Hands what is open of other partners' cases to the leaver alone to others in turn, or to the manager; after the
 * membership has ended. Of a transfer it has gone with the case already.
 */
export function handOverWindows(from: string, heirs: readonly string[], manager: string): Step {
  return {
    name: 'hand_over_windows',
    text: 'select kolo.hand_over_windows($1, $2)',
    values: [from, heirs.length > 0 ? heirs : [manager]],
  };
}

/** Says for this transaction that work changes hands because somebody leaves: whoever gets it is told so. */
const handingOver: Step = {
  name: 'handing_over',
  text: `select set_config('app.handing_over', 'on', true)`,
  values: [],
};
