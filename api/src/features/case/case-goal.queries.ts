import type { GoalOutcomeCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a write on a goal has to know of it: the scope columns that the policy asks for, and where it stands. */
export interface GoalTarget {
  readonly goalId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly restricted: boolean;
  readonly reservedFor: string;
  readonly what: string;
  readonly setOn: string;
  readonly dueOn: string;
  readonly outcome: GoalOutcomeCode | null;
  readonly decidedOn: string | null;
  readonly version: number;
}

/** Reads the goal that a write is about, as row-level security shows it to the viewer. */
export function goalTarget(id: string): Step {
  return {
    name: 'goal_target',
    text: `select id, case_id, person_id, partner_id, partner_kind, country_code, restricted, what, set_on, due_on,
             outcome, decided_on, version, reserved_for
           from kolo.case_goal where id = $1`,
    values: [id],
  };
}

/** What was read of the goal; null where there is none or it is hidden. */
export function goalTargetFrom(rows: readonly TextRow[] | undefined): GoalTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    goalId: text(0),
    caseId: text(1),
    personId: text(2),
    partnerId: text(3),
    partnerKind: text(4),
    countryCode: text(5),
    restricted: row[6] === 't',
    what: text(7),
    setOn: text(8),
    dueOn: text(9),
    outcome: (row[10] ?? null) as GoalOutcomeCode | null,
    decidedOn: row[11] ?? null,
    version: Number(row[12]),
    reservedFor: text(13),
  };
}
