import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { connectionTypes, contract, objectTypes } from './contract.ts';

const mutations = Object.values(contract.getMutationType()?.getFields() ?? {});
/** What is said once and kept nowhere, so that it cannot be a field of the noun. */
const SAID_ONCE: Readonly<Record<string, readonly string[]>> = {
  inviteMember: ['link', 'mailed'],
  inviteFirstManager: ['link', 'mailed'],
  createPasswordReset: ['link'],
  startRetention: ['list'],
};
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

describe.each(mutations.map((mutation) => ({ name: mutation.name, mutation })))(
  'mutation $name',
  ({ name, mutation }) => {
    it('takes one input of its own, with an idempotency key', () => {
      expect(mutation.args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual([
        `input: ${pascal(name)}Input!`,
      ]);
      const input = contract.getType(`${pascal(name)}Input`);
      const fields = isInputObjectType(input) ? input.getFields() : {};
      expect(String(fields.idempotencyKey?.type)).toBe('String!');
    });

    it('answers with its noun, which may be missing, and the errors that the user can correct', () => {
      expect(String(mutation.type)).toBe(`${pascal(name)}Payload!`);
      const payload = contract.getType(`${pascal(name)}Payload`);
      const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
      const shown = fields.filter((field) => field.name !== 'errors');
      const once = SAID_ONCE[name] ?? [];
      expect(shown.filter((field) => !once.includes(field.name))).toHaveLength(1);
      expect(shown.filter((field) => once.includes(field.name))).toHaveLength(once.length);
      expect(shown.some((field) => isNonNullType(field.type))).toBe(false);
      expect(String(fields.find((field) => field.name === 'errors')?.type)).toBe('[UserError!]!');
    });
  },
);

describe.each(connectionTypes.map((type) => ({ name: type.name, type })))('connection $name', ({ name, type }) => {
  const node = name.replace(/Connection$/, '');

  it('has edges, nodes, page info and a total count', () => {
    const fields = Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
    expect(fields).toEqual({
      edges: `[${node}Edge!]!`,
      nodes: `[${node}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    });
  });

  it('has edges with a cursor and a node', () => {
    const edge = contract.getType(`${node}Edge`);
    const fields = isObjectType(edge) ? Object.values(edge.getFields()) : [];
    expect(fields.map((field) => `${field.name}: ${field.type}`).toSorted()).toEqual([
      'cursor: String!',
      `node: ${node}!`,
    ]);
  });
});

describe('lists', () => {
  const fields = objectTypes.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
  const returnsConnection = ({ type }: { type: GraphQLOutputType }) => getNamedType(type).name.endsWith('Connection');

  it('every connection is paged by first and after', () => {
    const unpaged = fields.filter(({ field }) => returnsConnection(field) && !isPaged(field));
    expect(unpaged.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('no list holds a null', () => {
    const withNulls = fields.filter(({ field }) => {
      const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
      return isListType(inner) && !isNonNullType(inner.ofType);
    });
    expect(withNulls.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });
});

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  const types = new Map(field.args.map((argument) => [argument.name, String(argument.type)]));
  return types.get('first') === 'Int!' && types.get('after') === 'String';
}
