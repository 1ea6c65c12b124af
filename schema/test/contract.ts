import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { schemaFile } from '../src/codegen.ts';

/** The contract as it is committed in this working copy. */
export const contract = buildSchema(readFileSync(schemaFile, 'utf8'));

/** The types that the contract defines, GraphQL's own left out. */
export const ownTypes: GraphQLNamedType[] = Object.values(contract.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

export const objectTypes: GraphQLObjectType[] = ownTypes.filter((type) => isObjectType(type));
export const connectionTypes = objectTypes.filter(({ name }) => name.endsWith('Connection'));

/** A thing in the contract that a reader looks up: its address, such as `Case.notes(first:)`, its name, its text. */
export interface Described {
  address: string;
  name: string;
  kind: 'type' | 'field' | 'argument' | 'input field' | 'enum value';
  description: string | null | undefined;
}

// The names of the roots are GraphQL's own; what is in them is described.
const roots = new Set(['Query', 'Mutation']);

/** Everything in the contract that carries a description. */
export function allDescribed(): Described[] {
  return ownTypes.flatMap((type) => {
    const own = { address: type.name, name: type.name, kind: 'type' as const, description: type.description };
    return roots.has(type.name) ? members(type) : [own, ...members(type)];
  });
}

function members(type: GraphQLNamedType): Described[] {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      {
        address: `${type.name}.${field.name}`,
        name: field.name,
        kind: 'field' as const,
        description: field.description,
      },
      ...field.args.map((argument) => ({
        address: `${type.name}.${field.name}(${argument.name}:)`,
        name: argument.name,
        kind: 'argument' as const,
        description: argument.description,
      })),
    ]);
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => {
      return { address: `${type.name}.${name}`, name, kind: 'input field', description };
    });
  }
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => {
      return { address: `${type.name}.${name}`, name, kind: 'enum value', description };
    });
  }
  return [];
}
