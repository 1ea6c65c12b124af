import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
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
        const fields = costOf(walk, operation.selectionSet, root, 1);
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

function costOf(walk: Walk, set: SelectionSetNode, type: GraphQLObjectType | undefined, depth: number): number {
  if (depth > DEEPEST) throw tooComplex(`is deeper than ${DEEPEST} levels`);
  let cost = 0;
  for (const node of set.selections) {
    walk.visited += 1;
    if (walk.visited > MOST_FIELDS) throw tooComplex(`names more than ${MOST_FIELDS} fields`);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      cost += costOf(walk, node.selectionSet, type, depth);
    } else if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = walk.fragments.get(node.name.value);
      if (fragment) cost += costOf(walk, fragment.selectionSet, type, depth);
    } else if (!node.name.value.startsWith('__')) {
      if (node.alias) walk.aliases += 1;
      const field = type?.getFields()[node.name.value];
      const below = field && getNamedType(field.type);
      const times = Math.max(
        1,
        firstOf(
          walk,
          node.arguments?.find(({ name }) => name.value === 'first')?.value,
          field?.args.find(({ name }) => name === 'first')?.defaultValue,
        ),
      );
      cost += 1;
      if (node.selectionSet)
        cost += times * costOf(walk, node.selectionSet, isObjectType(below) ? below : undefined, depth + 1);
    }
  }
  return cost;
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
