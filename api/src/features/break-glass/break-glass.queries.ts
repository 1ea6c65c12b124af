import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What breaking a glass has to know of the person. */
export interface GlassPerson {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly mergedIntoId: string | null;
  readonly erasedOn: string | null;
}

/** What ending a glass, or breaking another, has to know of one. */
export interface GlassTarget {
  readonly glassId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly openedById: string;
  readonly until: string;
  readonly endedAt: string | null;
  readonly version: number;
  /** The database's own moment, by which it decides what is open. */
  readonly moment: string;
}

const TARGET = `select g.id, g.person_id, g.partner_id, g.partner_kind, g.country_code, g.opened_by_id,
  to_json(g.until) #>> '{}', to_json(g.ended_at) #>> '{}', g.version, to_json(now()) #>> '{}' from kolo.break_glass g`;

/** Reads the person whose identity is to be opened, as row-level security shows it to the viewer. */
export function glassPerson(id: string): Step {
  return {
    name: 'glass_person',
    text: `select id, partner_id, partner_kind, country_code, merged_into_id, erased_on from kolo.person where id = $1`,
    values: [id],
  };
}

/** What was read of the person; null where there is none or it is hidden. */
export function glassPersonFrom(rows: readonly TextRow[] | undefined): GlassPerson | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    personId: text(0),
    partnerId: text(1),
    partnerKind: text(2),
    countryCode: text(3),
    mergedIntoId: row[4] ?? null,
    erasedOn: row[5] ?? null,
  };
}

/** Reads the glasses of a person, the latest first, as row-level security shows them to the viewer. */
export function glassesOf(personId: string): Step {
  const text = `${TARGET} where g.person_id = $1 order by g.opened_at desc, g.id desc`;
  return { name: 'glasses_of_person', text, values: [personId] };
}

/** Reads the glass that is to be ended, as row-level security shows it to the viewer. */
export function glassTarget(id: string): Step {
  return { name: 'glass_target', text: `${TARGET} where g.id = $1`, values: [id] };
}

/** What was read of glasses. */
export function glassesFrom(rows: readonly TextRow[] | undefined): readonly GlassTarget[] {
  return (rows ?? []).map((row) => {
    const text = (place: number) => String(row[place]);
    return {
      glassId: text(0),
      personId: text(1),
      partnerId: text(2),
      partnerKind: text(3),
      countryCode: text(4),
      openedById: text(5),
      until: text(6),
      endedAt: row[7] ?? null,
      version: Number(row[8]),
      moment: text(9),
    };
  });
}
