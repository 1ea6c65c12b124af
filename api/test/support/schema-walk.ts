import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type AnyField = GraphQLField<unknown, unknown>;

/** Rows asked of a list, enough for all that are there; and of each list below it. */
const PAGE = 20;
const NESTED_PAGE = 2;
/** How often one type may come up on one path: there and back again. */
const VISITS = 2;
const DEEPEST = 9;
/**
 * So far every path is followed. Beyond, each field of a type only on the first paths that lead there: what is below it has
 * conditions of its own, wherever it was come from.
 */
const EVERY_PATH = 3;
const PATHS = 6;
/** Characters of a selection that is still asked for at once. */
const LONGEST = 1_000;

/** A query that follows one field of one query field as far as paths go. */
export interface Walk {
  readonly path: string;
  readonly query: string;
  /** Whether it takes the id of a record. */
  readonly takesId: boolean;
}

/** Every path of a schema from its queries, split so that no request is too costly. */
export function walksOf(schema: GraphQLSchema): Walk[] {
  paths.clear();
  const query = schema.getQueryType();
  if (query == null) return [];
  return Object.values(query.getFields()).flatMap((field) => {
    // What is made up by the client leads to the same types as what has an id.
    if (field.args.some(({ name }) => name === 'input')) return [];
    const takesId = field.args.some(({ name }) => name === 'id');
    return branches(field).map(({ name, selection }) => ({
      path: `${field.name}.${name}`,
      takesId,
      query: `${takesId ? 'query($id: ID!) ' : ''}{ ${field.name}${argumentsOf(field, PAGE)} ${selection} }`,
    }));
  });
}

function branches(field: AnyField): { name: string; selection: string }[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [{ name: '', selection: '' }];
  const node = type.getFields().nodes;
  const inner = node ? getNamedType(node.type) : type;
  if (!isObjectType(inner)) return [];
  const wrap = (text: string) => (node ? `{ totalCount nodes { ${text} } }` : `{ ${text} }`);
  const leaves = leavesOf(inner).join(' ');
  const objects = Object.values(inner.getFields()).filter((child) => isObjectType(getNamedType(child.type)));
  return [
    ...(leaves ? [{ name: '', selection: wrap(leaves) }] : []),
    ...objects.flatMap((child) =>
      parts(child, [type.name, inner.name]).map((part) => ({
        name: child.name,
        selection: wrap(`${leavesOf(inner).includes('id') ? 'id ' : ''}${part}`),
      })),
    ),
  ];
}

/** By which paths of types each field was met. */
const paths = new Map<AnyField, Set<string>>();

/** The selection of a field, in parts of which each is short enough to be asked for. */
function parts(field: AnyField, path: readonly string[]): string[] {
  const whole = select(field, path);
  const type = getNamedType(field.type);
  if (whole.length <= LONGEST || !isObjectType(type)) return [whole];
  const seen = [...path, type.name];
  const open = `${field.name}${argumentsOf(field, NESTED_PAGE)}`;
  const leaves = leavesOf(type).join(' ');
  const below = childrenOf(type, seen).flatMap((child) => parts(child, seen));
  return [...(leaves ? [`${open} { ${leaves} }`] : []), ...below.map((part) => `${open} { ${part} }`)];
}

function select(field: AnyField, path: readonly string[]): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return field.name;
  const seen = [...path, type.name];
  const children = [...leavesOf(type), ...childrenOf(type, seen).map((child) => select(child, seen))];
  return `${field.name}${argumentsOf(field, NESTED_PAGE)} { ${children.join(' ') || '__typename'} }`;
}

/** The fields of a type that lead on from a path. */
function childrenOf(type: GraphQLObjectType, seen: readonly string[]): AnyField[] {
  return Object.values(type.getFields()).filter((child) => {
    const below = getNamedType(child.type);
    if (!isObjectType(below)) return false;
    // A list of lists of lists asks for too much at once; what it leads to is reached from elsewhere too.
    const lists = seen.length > 5 && isList(child);
    const again = seen.filter((name) => name === below.name).length >= VISITS;
    return !again && !lists && seen.length < DEEPEST && isFollowed(child, seen);
  });
}

function isFollowed(field: AnyField, seen: readonly string[]): boolean {
  if (seen.length <= EVERY_PATH) return true;
  const known = paths.get(field) ?? new Set();
  paths.set(field, known);
  const path = seen.join('.');
  if (known.size < PATHS) known.add(path);
  return known.has(path);
}

function leavesOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => !isObjectType(getNamedType(field.type)) && takesNothing(field))
    .map(({ name }) => name);
}

function takesNothing(field: AnyField): boolean {
  return field.args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

function isList({ type }: AnyField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function argumentsOf(field: AnyField, page: number): string {
  const given = field.args.flatMap(({ name, type }) => {
    if (name === 'first') return [`first: ${page}`];
    if (name === 'id') return ['id: $id'];
    if (name === 'groupBy') return [`groupBy: [${dimensionsOf(getNamedType(type))}]`];
    return [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** What identifies a record, and two that do not: not all, or every group would be of one. */
function dimensionsOf(type: GraphQLNamedType): string[] {
  const walked = ['PARTNER', 'CASEWORKER', 'ASSIGNEE', 'MUNICIPALITY', 'STATUS', 'OPENED_QUARTER'];
  const known = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  return walked.filter((name) => known.includes(name));
}
