import type { Pool } from 'pg';
import { roundTrip } from './round-trip.ts';
import { asViewer, type Viewer } from './viewer.ts';

const COUNTS = /* sql */ `
select country_code, status, opened_quarter, count(*) from kolo.case_file
where country_code = any ($1) and partner_kind = 'ngo' group by 1, 2, 3 order by 1, 2, 3`;

/** Cases by country, status and quarter of opening: the plain aggregate. */
export async function counts(pool: Pool, viewer: Viewer) {
  const countries = `{${viewer.scopes.roles.regional_coordinator?.countries.join(',') ?? ''}}`;
  const rows = await roundTrip(pool, [asViewer(viewer), { name: 'counts', text: COUNTS, values: [countries] }]);
  return {
    caseCounts: rows.map(([code, status, openedQuarter, count]) => ({
      country: { code },
      status: status?.toUpperCase(),
      openedQuarter,
      count: Number(count),
    })),
  };
}
