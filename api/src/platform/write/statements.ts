import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { EntityMap } from '../database/entity-map.ts';
import type { Step } from '../database/round-trip.ts';

/** Texts kept: one for each entity and set of properties. */
const MOST_TEXTS = 500;

interface Text {
  readonly name: string;
  readonly text: string;
}

/** Writes the statements of changes from the ORM's metadata; values are always bound. */
export class Statements {
  readonly #texts = new LRUCache<string, Text>({ max: MOST_TEXTS });

  /** Adds one row. */
  insert(entity: EntityMap, values: Readonly<Record<string, unknown>>): Step {
    const names = namesIn(values);
    const text = this.#text(`insert ${entity.subject} ${names}`, () => {
      const columns = names.map((name) => columnOf(entity, name));
      return `insert into ${entity.table} (${columns}) values (${columns.map((_, place) => `$${place + 1}`)})`;
    });
    return { ...text, values: names.map((name) => values[name]) };
  }

  /** Changes the row with a key, which fails where there is none, it is hidden, or it is of another version. */
  update(entity: EntityMap, key: string, values: Readonly<Record<string, unknown>>, version?: number): Step {
    const names = namesIn(values);
    const text = this.#text(`update ${entity.subject} ${names} ${version === undefined}`, () => {
      const sets = names.map((name, place) => `${columnOf(entity, name)} = $${place + 2}`);
      const versioned = entity.columns.has('version') ? ['version = version + 1'] : [];
      const ofVersion = version === undefined ? '' : ` and version = $${names.length + 2}`;
      return (
        `with changed as (update ${entity.table} set ${[...sets, ...versioned]} ` +
        `where ${entity.key} = $1${ofVersion} returning 1) ` +
        'select kolo.changed_meanwhile() where not exists (select from changed)'
      );
    });
    return {
      ...text,
      values: [key, ...names.map((name) => values[name]), ...(version === undefined ? [] : [version])],
    };
  }

  #text(key: string, write: () => string): Text {
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const text = write();
    const made = { name: `w${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`, text };
    this.#texts.set(key, made);
    return made;
  }
}

function namesIn(values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(values).filter((name) => values[name] !== undefined);
}

function columnOf(entity: EntityMap, name: string): string {
  const relation = entity.relations.get(name);
  const column = relation?.kind === 'one' ? relation.from : entity.columns.get(name)?.column;
  if (column === undefined) throw new Error(`${entity.subject}.${name} is no column`);
  return column;
}
