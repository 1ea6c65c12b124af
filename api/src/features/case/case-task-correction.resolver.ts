import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, Permission } from '../../platform/graphql/index.ts';
import { CaseTask } from './case-task.entity.ts';
import { changeTask, type TaskPayload } from './case-task-change.ts';
import {
  CorrectCaseTaskInput,
  CorrectCaseTaskPayload,
  ReopenCaseTaskInput,
  ReopenCaseTaskPayload,
} from './case-task-correction.inputs.ts';
import { correctCaseTask, reopenCaseTask } from './case-task-correction.service.ts';

@Resolver(() => CaseTask)
export class CaseTaskCorrectionResolver {
  @Mutation(() => CorrectCaseTaskPayload, {
    description: 'Puts right what was recorded wrongly of a task; what stood there before stays in its history.',
  })
  @Permission('update', 'CaseTask')
  correctCaseTask(
    @Arg('input', () => CorrectCaseTaskInput, { description: 'The task, and what is right.' })
    input: CorrectCaseTaskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return changeTask(context, info, input, (write) => correctCaseTask(write, input));
  }

  @Mutation(() => ReopenCaseTaskPayload, {
    description:
      'Says that a task that was done or cancelled is to be done after all; that it had ended stays in its history.',
  })
  @Permission('update', 'CaseTask')
  reopenCaseTask(
    @Arg('input', () => ReopenCaseTaskInput, { description: 'The task, and why.' }) input: ReopenCaseTaskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return changeTask(context, info, input, (write) => reopenCaseTask(write, input));
  }
}
