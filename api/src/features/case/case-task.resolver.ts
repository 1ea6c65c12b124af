import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type ConnectionOf, type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { caseTarget, lockCases } from './case-target.queries.ts';
import { CaseTask } from './case-task.entity.ts';
import {
  AddCaseTaskInput,
  AddCaseTaskPayload,
  CancelCaseTaskInput,
  CancelCaseTaskPayload,
  CaseTaskFilter,
  CaseTasksArgs,
  CompleteCaseTaskInput,
  CompleteCaseTaskPayload,
  ReassignCaseTaskInput,
  ReassignCaseTaskPayload,
} from './case-task.inputs.ts';
import { addCaseTask, cancelCaseTask, completeCaseTask, reassignCaseTask } from './case-task.service.ts';
import { changeTask, type TaskPayload, writeTask } from './case-task-change.ts';
import { CaseTaskConnection } from './case-task-connection.ts';
import { CaseTaskCount, CaseTaskDimension } from './case-task-count.ts';
import { memberTarget } from './member-target.queries.ts';

@Resolver(() => CaseTask)
export class CaseTaskResolver {
  @Query(() => CaseTaskConnection, { description: 'The tasks that the viewer may see, across cases.' })
  @Permission('read', 'CaseTask')
  caseTasks(
    @Args(() => CaseTasksArgs) args: CaseTasksArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<CaseTask>> {
    return context.reader.connection(requestOf(context), CaseTask, args, info);
  }

  @Query(() => [CaseTaskCount], { description: 'Counts of the tasks that the viewer may see, across cases.' })
  @Permission('read', 'CaseTask')
  caseTaskCounts(
    @Arg('groupBy', () => [CaseTaskDimension], { description: 'What to count by; an empty list counts all.' })
    groupBy: CaseTaskDimension[],
    @Arg('filter', () => CaseTaskFilter, { nullable: true, description: 'Which tasks to count.' }) filter:
      | CaseTaskFilter
      | null
      | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseTaskCount[]> {
    return context.reader.counts(requestOf(context), CaseTask, groupBy, filter, info);
  }

  @Mutation(() => AddCaseTaskPayload, { description: 'Adds a task to an open case of the viewer’s own partner.' })
  @Permission('create', 'CaseTask')
  addCaseTask(
    @Arg('input', () => AddCaseTaskInput, { description: 'The task.' }) input: AddCaseTaskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    if (!isUuid(input.caseId)) throw notFound();
    const reads = [lockCases([input.caseId]), caseTarget(input.caseId), memberTarget(input.assigneeId)];
    return writeTask(context, info, input, reads, (write) => addCaseTask(write, input));
  }

  @Mutation(() => CompleteCaseTaskPayload, {
    description: 'Says that a task was done. One that repeats makes the next, which is found as `next`.',
  })
  @Permission('update', 'CaseTask')
  completeCaseTask(
    @Arg('input', () => CompleteCaseTaskInput, { description: 'The task and the day.' }) input: CompleteCaseTaskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return changeTask(context, info, input, (write) => completeCaseTask(write, input));
  }

  @Mutation(() => CancelCaseTaskPayload, {
    description: 'Says that a task is not to be done any more; one that repeats does not come again.',
  })
  @Permission('update', 'CaseTask')
  cancelCaseTask(
    @Arg('input', () => CancelCaseTaskInput, { description: 'The task.' }) input: CancelCaseTaskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return changeTask(context, info, input, (write) => cancelCaseTask(write, input));
  }

  @Mutation(() => ReassignCaseTaskPayload, { description: 'Gives a task to somebody else of the partner.' })
  @Permission('update', 'CaseTask')
  reassignCaseTask(
    @Arg('input', () => ReassignCaseTaskInput, { description: 'The task and the member.' })
    input: ReassignCaseTaskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return changeTask(context, info, input, (write) => reassignCaseTask(write, input), memberTarget(input.assigneeId));
  }
}
