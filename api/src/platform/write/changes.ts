import type { EntityMap, EntityMaps } from '../database/entity-map.ts';
import type { Step } from '../database/round-trip.ts';
import { Statements } from './statements.ts';

type EntityClass<T> = abstract new () => T;
/** What is written of an entity, by property: a relation by the key of its other side, a day or moment as text. */
export type Values<T> = { readonly [K in keyof T]?: unknown };

/**
 * What a write changes, in order. Nothing is sent until the write is decided; then all of it goes with the commit, so a
 * write takes two round trips: one to read what it is about, one to make it so.
 */
export class Changes {
  readonly #entities: EntityMaps;
  readonly #ids: string[];
  readonly #steps: Step[] = [];

  constructor(entities: EntityMaps, ids: readonly string[]) {
    this.#entities = entities;
    this.#ids = [...ids];
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Adds a record. Returns its id, which the database has made. */
  insert<T>(entity: EntityClass<T>, values: Values<T>): string {
    const id = this.#ids.pop();
    if (id === undefined) throw new Error(`The write asked for too few ids to add a ${entity.name}`);
    this.#steps.push(statements.insert(this.#mapOf(entity), { id, ...values }));
    return id;
  }

  /** Changes a record that is there. With a version, only that version: a change by somebody else fails the write. */
  update<T>(entity: EntityClass<T>, id: string, values: Values<T>, version?: number): void {
    this.#steps.push(statements.update(this.#mapOf(entity), id, values, version));
  }

  /** Adds a statement of a feature's own, for what is no change of one known record. */
  perform(step: Step): void {
    this.#steps.push(step);
  }

  #mapOf({ name }: { readonly name: string }): EntityMap {
    const map = this.#entities.get(name);
    if (map === undefined) throw new Error(`No entity is known as ${name}`);
    return map;
  }
}

const statements = new Statements();
