import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  PageArgs,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { type FoundPage, keyOfAliased } from '../../platform/read/index.ts';
import { Case } from './case.entity.ts';
import { CaseDimension, CaseFilter, CasesArgs } from './case.inputs.ts';
import { CaseCount } from './case-count.ts';
import { CaseNote } from './case-note.entity.ts';
import type { CaseTask } from './case-task.entity.ts';
import { CaseTaskConnection } from './case-task-connection.ts';

const CaseConnection = connectionType('Case', () => Case);
const CaseNoteConnection = connectionType('CaseNote', () => CaseNote);

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => CaseConnection, { description: 'The cases that the viewer may see.' })
  @Permission('read', 'Case')
  cases(
    @Args(() => CasesArgs) args: CasesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Case>> {
    return context.reader.connection(requestOf(context), Case, args, info);
  }

  @Query(() => Case, { description: 'One case; NOT_FOUND where there is none or it is not the viewer’s to see.' })
  @Permission('read', 'Case')
  case(
    @Arg('id', () => ID, { description: 'Identifier of the case.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Case> {
    return context.reader.get(requestOf(context), Case, id, info);
  }

  @Query(() => [CaseCount], { description: 'Counts of the cases that the viewer may see.' })
  @Permission('read', 'Case')
  caseCounts(
    @Arg('groupBy', () => [CaseDimension], { description: 'What to count by; an empty list counts all.' })
    groupBy: CaseDimension[],
    @Arg('filter', () => CaseFilter, { nullable: true, description: 'Which cases to count.' }) filter:
      | CaseFilter
      | null
      | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseCount[]> {
    return context.reader.counts(requestOf(context), Case, groupBy, filter, info);
  }

  @FieldResolver(() => CaseNoteConnection, {
    nullable: true,
    description: 'What was written of the case, newest first; null where hidden from the viewer.',
  })
  notes(
    @Root() root: object,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): ConnectionOf<CaseNote> | null {
    const page = (root as Record<string, FoundPage | null>)[keyOfAliased('notes', String(info.path.key))];
    return page ? context.reader.nested(requestOf(context), page, first, 'notes') : null;
  }

  @FieldResolver(() => CaseTaskConnection, {
    nullable: true,
    description: 'What is and was to be done, latest due first; null where hidden from the viewer.',
  })
  tasks(
    @Root() root: object,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): ConnectionOf<CaseTask> | null {
    const page = (root as Record<string, FoundPage | null>)[keyOfAliased('tasks', String(info.path.key))];
    return page ? context.reader.nested(requestOf(context), page, first, 'tasks') : null;
  }
}
