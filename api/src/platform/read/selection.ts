import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';

/** A field that a request asks for, with what it asks of it. */
export interface SelectedField {
  readonly name: string;
  /** Where the value is put: the name, or for a field with arguments the name it has in the answer. */
  readonly key: string;
  readonly node: FieldNode;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly SelectedField[];
}

/** Under which property the value of a field with arguments is kept, so that aliases do not overwrite each other. */
export function keyOfAliased(name: string, responseKey: string): string {
  return `${name}@${responseKey}`;
}

/** The fields that a request asks for below the resolver's own, with fragments and directives resolved. */
export function selectedFields(info: GraphQLResolveInfo): readonly SelectedField[] {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return [];
  return collect(
    info,
    type,
    info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}

interface Gathered {
  readonly nodes: FieldNode[];
}

function collect(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectedField[] {
  const gathered = new Map<string, Gathered>();
  for (const set of sets) gather(info, type, set, gathered);
  return [...gathered.entries()].flatMap(([key, { nodes }]) => {
    const [node] = nodes;
    const definition = node && type.getFields()[node.name.value];
    if (node === undefined || definition === undefined) return [];
    const childType = getNamedType(definition.type);
    const children = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      name: node.name.value,
      key,
      node,
      args: definition.args.length > 0 ? getArgumentValues(definition, node, info.variableValues) : {},
      fields: isObjectType(childType) ? collect(info, childType, children) : [],
    };
  });
}

function gather(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: Map<string, Gathered>,
): void {
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
      if (known) known.nodes.push(selection);
      else into.set(key, { nodes: [selection] });
    }
  }
}

function isIncluded(info: GraphQLResolveInfo, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.if === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return include?.if !== false;
}

/** The fields that a request asks for of the record in a mutation's payload. */
export function payloadFields(info: GraphQLResolveInfo, name: string): readonly SelectedField[] {
  return selectedFields(info)
    .filter((field) => field.name === name)
    .flatMap(({ fields }) => fields);
}
