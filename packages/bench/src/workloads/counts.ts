import { comparable } from './comparable.ts';
import { graphql, type Workload } from './workload.ts';

const API = `query Counts {
  caseCounts(groupBy: [COUNTRY, STATUS, OPENED_QUARTER]) { country { code } status openedQuarter count }
}`;

/** The counts of a regional report, over every case that there is. */
export const counts: Workload = {
  name: 'D',
  title: 'counts by country, status and quarter over everything',
  peers: ['api', 'raw'],
  variety: 1,
  request(peer, { regionalCookie }) {
    return peer === 'raw' ? { path: 'D', cookie: regionalCookie, body: {} } : graphql(regionalCookie, API, {});
  },
  comparable(data) {
    const { caseCounts } = comparable(data) as { caseCounts: unknown[] };
    return caseCounts.map((count) => JSON.stringify(count)).sort();
  },
};
