import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

/**
 * The variables of a request, those left out with their defaults: the cost counts what will be run, and compiled
 * operations refuse a variable that may not be null and was left out, default or not.
 */
export function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> | undefined,
): Record<string, unknown> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}
