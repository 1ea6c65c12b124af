import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { badInput, codedError } from '../errors/coded-error.ts';
import type { Context } from './context.ts';
import { variablesOf } from './variables.ts';

/** Fields that one request may ask for, those in lists counted as often as the list may be long. */
const MOST_FIELDS = 60_000;
const DEEPEST = 12;
const MOST_ALIASES = 30;
const MOST_ROOT_FIELDS = 12;
/** What a list without pages is taken to hold. */
const UNPAGED = 3;
/** How often one type may come up on one path: there and back, but not round and round. */
const MOST_VISITS = 3;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  aliases: number;
  /** Nodes looked at so far: fragments within fragments may stand for more than anybody could count. */
  visited: number;
}

/** Refuses requests that ask for too much, counted with the values of their variables, before anything is run. */
export function costLimit(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (operation === undefined) return;
        const root = rootOf(schema, operation);
        if (root === undefined) throw badInput(`There are no operations of this kind: ${operation.operation}.`);
        const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
        const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
        const variables = variablesOf(operation, request.variables);
        const walk: Walk = { schema, fragments: byName, variables, aliases: 0, visited: 0 };
        const fields = costOf(walk, operation.selectionSet, root, []);
        const roots = operation.selectionSet.selections.length;
        if (roots > MOST_ROOT_FIELDS)
          throw tooComplex(`has ${roots} fields at the root, ${MOST_ROOT_FIELDS} are the most`);
        if (fields > MOST_FIELDS) throw tooComplex(`asks for up to ${fields} fields, ${MOST_FIELDS} are the most`);
        if (walk.aliases > MOST_ALIASES) throw tooComplex(`has ${walk.aliases} aliases, ${MOST_ALIASES} are the most`);
      },
    }),
  };
}

function tooComplex(why: string) {
  return codedError('TOO_COMPLEX', `This request ${why}.`);
}

function rootOf(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLObjectType | undefined {
  return schema.getRootType(operation.operation) ?? undefined;
}

function costOf(
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLObjectType | undefined,
  path: readonly string[],
): number {
  if (path.length >= DEEPEST) throw tooComplex(`is deeper than ${DEEPEST} levels`);
  let cost = 0;
  for (const node of set.selections) {
    walk.visited += 1;
    if (walk.visited > MOST_FIELDS) throw tooComplex(`names more than ${MOST_FIELDS} fields`);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      cost += costOf(walk, node.selectionSet, type, path);
    } else if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = walk.fragments.get(node.name.value);
      if (fragment) cost += costOf(walk, fragment.selectionSet, type, path);
    } else if (!node.name.value.startsWith('__')) {
      if (node.alias) walk.aliases += 1;
      const field = type?.getFields()[node.name.value];
      const below = field && getNamedType(field.type);
      const times = field ? timesOf(walk, type, field, node) : 1;
      cost += 1;
      if (node.selectionSet) cost += times * costBelow(walk, node.selectionSet, below, path);
    }
  }
  return cost;
}

function costBelow(walk: Walk, set: SelectionSetNode, type: unknown, path: readonly string[]): number {
  const below = isObjectType(type) ? type : undefined;
  const name = below?.name ?? '';
  if (below && path.filter((visited) => visited === name).length >= MOST_VISITS) {
    throw tooComplex(`comes to ${name} more than ${MOST_VISITS} times on one path`);
  }
  return costOf(walk, set, below, [...path, name]);
}

/** How often what is below a field may come: as many rows as its page has, or as a list without pages may hold. */
function timesOf(
  walk: Walk,
  parent: GraphQLObjectType | undefined,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number {
  const fallback = field.args.find(({ name }) => name === 'first')?.defaultValue;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given !== undefined || fallback !== undefined) return Math.max(1, firstOf(walk, given, fallback));
  const ofConnection = parent?.name.endsWith('Connection') ?? false;
  return isListType(getNullableType(field.type)) && !ofConnection ? UNPAGED : 1;
}

function firstOf(walk: Walk, given: ValueNode | undefined, fallback: unknown): number {
  const value =
    given?.kind === Kind.VARIABLE
      ? walk.variables[given.name.value]
      : given?.kind === Kind.INT
        ? given.value
        : fallback;
  const times = Number(value ?? fallback ?? 1);
  return Number.isFinite(times) ? times : 1;
}
