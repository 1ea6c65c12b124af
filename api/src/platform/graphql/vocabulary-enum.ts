import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

interface Term<Code extends string> {
  readonly code: Code;
  readonly description: string;
}

/**
 * Makes a GraphQL enum of a vocabulary: the name of a value is its code in capitals, the stored code is what it stands
 * for, and its description is the term's own.
 */
export function vocabularyEnum<Code extends string>(
  name: string,
  description: string,
  terms: readonly Term<Code>[],
): Record<string, Code> {
  const values = Object.fromEntries(terms.map(({ code }) => [code.toUpperCase(), code]));
  const valuesConfig = Object.fromEntries(
    terms.map((term) => [term.code.toUpperCase(), { description: term.description }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
