import { createHash } from 'node:crypto';
import type { BindContext, SqlBuilder } from './sql-builder.ts';

/** One statement, ready to be prepared on any connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  bind(context: BindContext): unknown[];
}

/** The statement that a builder has collected the parameters of. Equal texts have equal names. */
export function statementOf(text: string, { binds }: SqlBuilder): Statement {
  return {
    name: `k${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`,
    text,
    bind: (context) => binds.map((bind) => bind(context)),
  };
}
