import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  print,
  type SelectionSetNode,
} from 'graphql';
import { badInput } from '../errors/coded-error.ts';

/** A field that a request asks for, with what it asks of it. */
export interface SelectedField {
  readonly name: string;
  /** Where the value is put: the name, or for a field with arguments the name it has in the answer. */
  readonly key: string;
  /** A field with arguments is a connection; its page is cut by the request's own `first` and `after`. */
  readonly paged: boolean;
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly fields: readonly SelectedField[];
}

/** Under which property the value of a field with arguments is kept, so that aliases do not overwrite each other. */
export function keyOfAliased(name: string, responseKey: string): string {
  return `${name}@${responseKey}`;
}

/** The values of a field's arguments in one request. */
export function argumentsOf(
  field: SelectedField,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return getArgumentValues(field.definition, field.node, variables);
}

/**
 * A list below a relation that is asked for twice, by two aliases, is found once: both have to ask for the same page.
 * @throws BAD_USER_INPUT where their arguments differ.
 */
export function assertSamePage(nodes: readonly FieldNode[]): void {
  const asked = nodes.map(({ arguments: given = [] }) => given.map(print).toSorted().join());
  if (new Set(asked).size > 1)
    throw badInput('Different pages of one list need different names: give each an alias of its own.');
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'variableValues'>;

/** The fields that a request asks for below the resolver's own, with fragments and directives resolved. */
export function selectedFields(info: Info): readonly SelectedField[] {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return [];
  return collect(info, type, setsOf(info.fieldNodes));
}

/** The names of the variables by which `@skip` and `@include` decide below the resolver's own field. */
export function decidingVariables(info: Info): readonly string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      for (const argument of (node.directives ?? []).flatMap((directive) => directive.arguments ?? [])) {
        if (argument.value.kind === 'Variable') names.add(argument.value.name.value);
      }
      if (node.kind === 'FragmentSpread') {
        const fragment = info.fragments[node.name.value];
        if (fragment === undefined || visited.has(node.name.value)) continue;
        visited.add(node.name.value);
        visit(fragment.selectionSet);
      } else if (node.selectionSet) visit(node.selectionSet);
    }
  };
  for (const set of setsOf(info.fieldNodes)) visit(set);
  return [...names];
}

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function collect(info: Info, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectedField[] {
  const gathered = new Map<string, FieldNode[]>();
  for (const set of sets) gather(info, type, set, gathered);
  return [...gathered.entries()].flatMap(([key, nodes]) => {
    const [node] = nodes;
    const definition = node && type.getFields()[node.name.value];
    if (node === undefined || definition === undefined) return [];
    const paged = definition.args.length > 0;
    if (paged) assertSamePage(nodes);
    const below = getNamedType(definition.type);
    const fields = isObjectType(below) ? collect(info, below, setsOf(nodes)) : [];
    return { name: node.name.value, key, paged, node, definition, fields };
  });
}

function gather(info: Info, type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (!isIncluded(info, selection)) continue;
    if (selection.kind === 'InlineFragment') {
      gather(info, type, selection.selectionSet, into);
    } else if (selection.kind === 'FragmentSpread') {
      const fragment = info.fragments[selection.name.value];
      if (fragment) gather(info, type, fragment.selectionSet, into);
    } else if (!selection.name.value.startsWith('__')) {
      const name = selection.name.value;
      const aliased = (type.getFields()[name]?.args.length ?? 0) > 0;
      const key = aliased ? keyOfAliased(name, selection.alias?.value ?? name) : name;
      const known = into.get(key);
      if (known) known.push(selection);
      else into.set(key, [selection]);
    }
  }
}

function isIncluded(info: Info, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.if === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return include?.if !== false;
}
