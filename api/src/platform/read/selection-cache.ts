import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ConnectionSelection, connectionFields } from './connection.ts';
import { decidingVariables, type SelectedField, selectedFields } from './selection.ts';

/** Statements kept for all selections together, whatever viewers, filters and sorts they are asked with: some 50 kB each. */
const COMPILED = 1_000;
const compiled = new LRUCache<string, object>({ max: COMPILED });
let selectionsMade = 0;

/** Selections kept for one place in a document: one for each way that its directives decide. */
const SELECTIONS_PER_PLACE = 16;

/** What a place in a document asks for, and the statements that were compiled for it. */
export class Selection {
  readonly fields: readonly SelectedField[];
  readonly #number = selectionsMade++;
  readonly #below = new Map<string, Selection>();
  #connection: ConnectionSelection | undefined;

  constructor(fields: readonly SelectedField[]) {
    this.fields = fields;
  }

  /** What was compiled under a key, or is now; a key names everything that decides on the statement's text. */
  compiled<T extends object>(key: string, compile: () => T): T {
    const own = `${this.#number} ${key}`;
    const known = compiled.get(own);
    if (known !== undefined) return known as T;
    const made = compile();
    compiled.set(own, made);
    return made;
  }

  /** The same fields, as those of a connection. */
  get connection(): ConnectionSelection {
    this.#connection ??= connectionFields(this.fields);
    return this.#connection;
  }

  /** What is asked for of a record within the answer, as in a mutation's payload. */
  below(name: string): Selection {
    let selection = this.#below.get(name);
    if (selection === undefined) {
      selection = new Selection(this.fields.filter((field) => field.name === name).flatMap(({ fields }) => fields));
      this.#below.set(name, selection);
    }
    return selection;
  }
}

interface Place {
  readonly nodes: readonly FieldNode[];
  readonly variables: readonly string[];
  readonly selections: LRUCache<string, Selection>;
}

/** Places live as long as their documents, of which the server keeps a bounded number. */
const places = new WeakMap<FieldNode, Place[]>();

/** What a request asks for below the resolver's own field; worked out once for each document. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const place = placeOf(info);
  const key = place.variables.map((name) => String(info.variableValues[name])).join();
  let selection = place.selections.get(key);
  if (selection === undefined) {
    selection = new Selection(selectedFields(info));
    place.selections.set(key, selection);
  }
  return selection;
}

function placeOf(info: GraphQLResolveInfo): Place {
  const [first] = info.fieldNodes;
  if (first === undefined) throw new Error('A field without a node');
  const known = places.get(first) ?? [];
  const found = known.find(({ nodes }) => sameNodes(nodes, info.fieldNodes));
  if (found !== undefined) return found;
  const selections = new LRUCache<string, Selection>({ max: SELECTIONS_PER_PLACE });
  const place = { nodes: info.fieldNodes, variables: decidingVariables(info), selections };
  places.set(first, [...known, place]);
  return place;
}

function sameNodes(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a === b || (a.length === b.length && a.every((node, place) => node === b[place]));
}
