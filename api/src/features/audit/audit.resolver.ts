import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { AuditEventsArgs } from './audit.inputs.ts';
import { AuditEvent } from './audit-event.entity.ts';

const AuditEventConnection = connectionType('AuditEvent', () => AuditEvent);

@Resolver(() => AuditEvent)
export class AuditResolver {
  @Query(() => AuditEventConnection, { description: 'What was read and written, newest first.' })
  @Permission('read', 'AuditEvent')
  auditEvents(
    @Args(() => AuditEventsArgs) args: AuditEventsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<AuditEvent>> {
    return context.reader.connection(requestOf(context), AuditEvent, args, info);
  }
}
