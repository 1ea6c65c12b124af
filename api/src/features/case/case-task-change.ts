import type { GraphQLResolveInfo } from 'graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { CaseTask } from './case-task.entity.ts';
import { lockCaseOfTask, taskTarget } from './case-task.queries.ts';

export type TaskPayload = PayloadOf<'caseTask', CaseTask>;
type TaskInput = { readonly taskId: string; readonly idempotencyKey: string };

/** Runs a change of one task, whose case is locked beforehand. */
export function changeTask(
  context: Context,
  info: GraphQLResolveInfo,
  input: TaskInput,
  work: (write: Write) => WriteOutcome,
  ...more: readonly Step[]
): Promise<TaskPayload> {
  const { taskId } = input;
  if (!isUuid(taskId)) throw notFound();
  return writeTask(context, info, input, [lockCaseOfTask(taskId), taskTarget(taskId), ...more], work);
}

/** Runs a write that answers with a task. */
export async function writeTask(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<TaskPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<CaseTask>(request, CaseTask, 'caseTask', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { caseTask: record, errors };
}
