import { subjects, tables } from '@kolo/access';
import { type EntityMetadata, ReferenceKind } from '@mikro-orm/core';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/schema.ts';
import { startApi, type TestApi } from '../support/api.ts';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
  (type) => type != null,
);

describe('the schema', () => {
  test('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test('names a permission for every query and mutation', () => {
    const fields = roots.flatMap((type) => Object.values(type.getFields()));
    expect(fields.length).toBeGreaterThan(10);
    for (const { name, extensions } of fields) {
      const permission = extensions.permission as { action?: string; subject?: string } | undefined;
      expect(subjects, name).toContain(permission?.subject);
      expect(['read', 'create', 'update'], name).toContain(permission?.action);
    }
  });

  test('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    const check = (name: string, description: string | null | undefined) => {
      if (!description?.trim()) silent.push(name);
    };
    for (const type of types) {
      if (!roots.some((root) => root.name === type.name)) check(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        if ('args' in field)
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
    expect(silent).toEqual([]);
    expect(types.some(isScalarType)).toBe(true);
  });

  test('every mutation takes one input with an idempotency key', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(
        field.args.map(({ name }) => name),
        field.name,
      ).toEqual(['input']);
      const input = schema.getType(String(field.args[0]?.type).replace('!', ''));
      expect(isInputObjectType(input) && Object.keys(input.getFields()), field.name).toContain('idempotencyKey');
    }
  });
});

/** Tables that no viewer reads or writes through the policy. */
const WITHOUT_SUBJECT = ['migration'];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

describe('the mapping of entities equals the database', () => {
  let api: TestApi;
  const columns = new Map<string, Column[]>();
  beforeAll(async () => {
    api = await startApi();
    const { rows } = await api.database.admin.query<Column & { table: string }>(
      `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
         from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'kolo'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    for (const row of rows) columns.set(row.table, [...(columns.get(row.table) ?? []), row]);
  });
  afterAll(() => api.close());

  test('every table has a subject of the policy, and every subject a table', () => {
    const named = subjects.map((subject): string => tables[subject].table);
    expect([...named, ...WITHOUT_SUBJECT].toSorted()).toEqual([...columns.keys()].toSorted());
    for (const subject of subjects) {
      const known = columns.get(tables[subject].table) ?? [];
      for (const [name, type] of Object.entries(tables[subject].columns))
        expect(known, `${subject}.${name}`).toContainEqual(expect.objectContaining({ name, type, nullable: false }));
    }
  });

  test('every mapped column is there, of that type and nullability', () => {
    const wrong: string[] = [];
    const entities: EntityMetadata[] = [...api.orm.getMetadata().getAll().values()];
    for (const entity of entities) {
      expect(tables[entity.className as keyof typeof tables]?.table, entity.className).toBe(entity.tableName);
      for (const property of entity.props) {
        const owns =
          property.kind === ReferenceKind.SCALAR ||
          property.joinColumns?.every((name) => property.fieldNames?.includes(name));
        if (
          !owns ||
          property.kind === ReferenceKind.ONE_TO_MANY ||
          property.kind === ReferenceKind.MANY_TO_MANY ||
          property.mappedBy
        )
          continue;
        property.fieldNames.forEach((name, place) => {
          const column = columns.get(entity.tableName)?.find((known) => known.name === name);
          const mapped = normal(property.columnTypes[place] ?? '');
          const found = column && `${normal(column.type)}${column.nullable ? ' null' : ''}`;
          if (found !== `${mapped}${property.nullable ? ' null' : ''}`)
            wrong.push(
              `${entity.className}.${property.name}: ${mapped}${property.nullable ? ' null' : ''}, the database has ${found}`,
            );
        });
      }
    }
    expect(entities.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });
});

const OTHER_NAMES: Readonly<Record<string, string>> = {
  int: 'integer',
  timestamptz: 'timestamp with time zone',
  'character varying': 'text',
  bool: 'boolean',
};

function normal(type: string): string {
  const bare = type.replace(/\(.*\)/, '').trim();
  return OTHER_NAMES[bare] ?? bare;
}
