import type { Pool } from 'pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { sessionToken } from '../../secrets.ts';
import { settingsOf } from './viewer.ts';

/** What the tables' foreign keys and indexes do not say by themselves. */
const smartTags = jsonPgSmartTags({
  version: 1,
  config: {
    // A table has the same name.
    procedure: { 'kolo.subject_export': { tags: { name: 'subject_export_of' } } },
    class: {
      'kolo.case_file': {
        tags: { foreignKey: '(partner_id) references kolo.partner (id)' },
        attribute: { opened_on: { tags: { behavior: '+orderBy' } } },
      },
      'kolo.case_note': { attribute: { occurred_on: { tags: { behavior: '+orderBy' } } } },
    },
  },
});

/** PostGraphile over the same tables, in its settings for production. */
export function presetFor(pool: Pool, viewers: Pool, cookieKey: string): GraphileConfig.Preset {
  return {
    extends: [PostGraphileAmberPreset],
    plugins: [smartTags],
    pgServices: [makePgService({ pool, schemas: ['kolo', 'peer'] })],
    grafserv: { graphqlPath: '/graphql', watch: false, graphiql: false, graphqlOverGET: false },
    grafast: {
      explain: false,
      async context({ node }) {
        const token = sessionToken(cookieKey, node?.req.headers.cookie);
        return { pgSettings: token === null ? {} : await settingsOf(viewers, token) };
      },
    },
  };
}
