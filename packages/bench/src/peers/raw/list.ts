import type { Pool } from 'pg';
import { roundTrip, type TextRow } from './round-trip.ts';
import { asViewer, type Viewer } from './viewer.ts';

const OWN = `partner_id = $1 and partner_kind = 'ngo' and (restricted = false or reserved_for = $3)`;

const rows = (total: string) => /* sql */ `
select c.id, c.number, c.status, c.status_since, c.risk, c.opened_on, p.id, p.pseudonym, p.sex, p.birth_year,
  r.id, r.short_name, w.id, w.display_name, m.code, m.name${total}
from (select id, number, status, status_since, risk, opened_on, person_id, partner_id, caseworker_id, municipality_code
  from kolo.case_file where ${OWN} order by opened_on desc, id desc limit $2::int + 1) c
left join kolo.person p on p.id = c.person_id
left join kolo.partner r on r.id = c.partner_id
left join kolo.membership w on w.id = c.caseworker_id
left join kolo.municipality m on m.code = c.municipality_code
order by c.opened_on desc, c.id desc`;

const LIST = rows('');
const LIST_WITH_TOTAL = rows(`, (select count(*) from kolo.case_file where ${OWN})`);

/** The first cases of the viewer's partner, with or without how many there are. */
export async function list(pool: Pool, viewer: Viewer, first: number, withTotal: boolean) {
  const { id = null, partnerId = null } = viewer.memberships[0] ?? {};
  const text = withTotal ? LIST_WITH_TOTAL : LIST;
  const found = await roundTrip(pool, [
    asViewer(viewer),
    { name: withTotal ? 'list-total' : 'list', text, values: [partnerId, first, id] },
  ]);
  const shown = found.slice(0, first);
  const last = shown.at(-1);
  return {
    cases: {
      nodes: shown.map(caseOf),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? Buffer.from(`${last[5]} ${last[0]}`).toString('base64url') : null,
      },
      ...(withTotal ? { totalCount: Number(found[0]?.[16] ?? 0) } : {}),
    },
  };
}

function caseOf(row: TextRow) {
  return {
    id: row[0],
    number: row[1],
    status: row[2]?.toUpperCase(),
    statusSince: row[3],
    risk: row[4]?.toUpperCase(),
    openedOn: row[5],
    person: { id: row[6], pseudonym: row[7], sex: row[8]?.toUpperCase(), birthYear: row[9] ? Number(row[9]) : null },
    partner: { id: row[10], shortName: row[11] },
    caseworker: row[12] ? { id: row[12], displayName: row[13] } : null,
    municipality: row[14] ? { code: row[14], name: row[15] } : null,
  };
}
