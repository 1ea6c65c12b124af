import { Faker, sr_RS_latin } from '@faker-js/faker';
import { createDatabase } from '@kolo/postgres';
import { Client } from 'pg';
import { generatePersons } from '../../src/features/person/duplicates.generator.ts';
import { testConfig } from '../config.ts';
import type { TestDatabase } from '../database.ts';
import { startApiOn, type TestApi } from './api.ts';
import { offered } from './between-partners.ts';
import { type Consortium, foundConsortium } from './consortium.ts';
import { CREATE, identityOf, type Somebody } from './existence-script.ts';
import { type Linker, openLinker } from './linking.ts';
import { openWatchedDatabase } from './watched-cluster.ts';
import { type PartnerOfTest, World } from './world.ts';

/** A world in which other partners know somebody, or nobody. */
export interface KnownWorld {
  readonly api: TestApi;
  readonly linker: Linker;
}

/** Somebody, and how other partners have recorded them: with the mistakes that are made, under the same document. */
export interface KnownSomebody extends Somebody {
  readonly elsewhere: Somebody;
}

/** One consortium, from which worlds are copied with every id and moment as it is. */
export interface Beginning {
  readonly consortium: Consortium;
  /** An offer of another partner's that waits for an answer of the first one. */
  readonly offerId: string;
  copy(name: string): Promise<KnownWorld>;
  close(): Promise<void>;
}

/** Persons of whom everything is known that an intake asks for. */
export function somebodies(count: number, seed: number): KnownSomebody[] {
  const random = new Faker({ locale: [sr_RS_latin], seed });
  const { originals, duplicates } = generatePersons(count * 8, count * 8, random);
  const full = duplicates.filter(({ of, rows }) =>
    [originals[of]?.identity, rows.identity].every(
      (identity) => identity?.birth_date != null && identity.birth_date_precision === 'day' && identity.phone !== null,
    ),
  );
  return full.slice(0, count).map(({ of, rows }, place) => {
    const document = `P${seed}${String(place).padStart(4, '0')}`;
    return { rows: originals[of] ?? rows, document, elsewhere: { rows, document } };
  });
}

/** Founds the consortium in a cluster that counts its statements. */
export async function begin(): Promise<Beginning> {
  const base = await openWatchedDatabase();
  const consortium = await foundConsortium(new World(base.admin));
  const { pirot, niš } = consortium;
  const { id: offerId } = await offered(pirot.case, pirot.caseworker, niš.partner, {
    groups: ['identity', 'plan', 'notes'],
  });
  await base.admin.query('delete from kolo.person_to_link');
  await base.admin.query('analyze');
  // Nobody may be connected to what is copied.
  await base.admin.end();
  return {
    consortium,
    offerId,
    copy: async (name) => {
      const database = await opened(await createDatabase(base.url, name, { template: 'own' }));
      return { api: await startApiOn(database), linker: openLinker(database) };
    },
    close: () => base.close(),
  };
}

async function opened(url: string): Promise<TestDatabase> {
  const admin = new Client({ connectionString: url, options: '-c search_path=kolo,public' });
  await admin.connect();
  return { config: testConfig(url), url, admin, close: () => admin.end() };
}

/** Records somebody elsewhere as a colleague there does; where nobody can yet, in the database. Returns the record's id. */
export async function recordElsewhere(
  { api }: KnownWorld,
  at: { readonly partner: PartnerOfTest; readonly caseworker: Parameters<TestApi['actAs']>[0] },
  { elsewhere }: KnownSomebody,
): Promise<string> {
  const { rows } = elsewhere;
  const { partner } = at;
  if (partner.kind !== 'ngo') {
    const there = new World(api.database.admin);
    const { id, country, shortName, kind } = partner;
    const { PartnerOfTest: Partner } = await import('./world.ts');
    return (
      await new Partner(there, id, country, shortName, kind).person({ ...rows, person: { sex: rows.person.sex } })
    ).id;
  }
  const client = await api.actAs(at.caseworker);
  const { createPerson } = await client.ask<{ createPerson: { person: { id: string } | null; errors: unknown } }>(
    CREATE,
    {
      input: {
        partnerId: partner.id,
        countryCode: partner.country,
        sex: rows.person.sex.toUpperCase(),
        identity: identityOf(elsewhere),
        idempotencyKey: `elsewhere ${partner.shortName} ${elsewhere.document}`,
      },
    },
  );
  if (createPerson.person === null) throw new Error(JSON.stringify(createPerson.errors));
  return createPerson.person.id;
}
