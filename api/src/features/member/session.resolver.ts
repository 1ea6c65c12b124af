import 'reflect-metadata';
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import type { PayloadRead, ReadRequest } from '../../platform/read/index.ts';
import { EndAllSessionsInput, EndAllSessionsPayload, EndSessionInput, EndSessionPayload } from './session.inputs.ts';
import { endEverySession, endOneSession, ownSessions, sessionsFrom } from './session.queries.ts';
import { endAllSessions, endSession } from './session.service.ts';
import { Session } from './session.type.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class SessionResolver {
  @FieldResolver(() => [Session], { description: 'The viewer’s own sessions that have not ended, newest first.' })
  async sessions(@Ctx() context: Context): Promise<Session[]> {
    const request = requestOf(context);
    return sessionsFrom(await context.reader.rows(request, request.asker.ofSession(ownSessions)));
  }

  @Mutation(() => EndSessionPayload, {
    description: 'Ends one of the viewer’s own sessions, for example of a browser that was lost.',
  })
  @Permission('update', 'User')
  async endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which session.' }) input: EndSessionInput,
    @Ctx() context: Context,
  ): Promise<EndSessionPayload> {
    const request = requestOf(context);
    const { sessionId } = input;
    const ending = request.asker.ofSession((token) => endOneSession(token, sessionId));
    const reads = [request.asker.ofSession(ownSessions)];
    const asked = { request, mutation: 'endSession', input, payload: sessionsLeft(request), reads, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => endSession(write, sessionId, ending));
    return { sessions: record, errors };
  }

  @Mutation(() => EndAllSessionsPayload, {
    description: 'Signs the viewer out everywhere: every session ends, the present one too.',
  })
  @Permission('update', 'User')
  async endAllSessions(
    @Arg('input', () => EndAllSessionsInput, { description: 'The key of the request.' }) input: EndAllSessionsInput,
    @Ctx() context: Context,
  ): Promise<EndAllSessionsPayload> {
    const request = requestOf(context);
    const ending = request.asker.ofSession(endEverySession);
    const asked = { request, mutation: 'endAllSessions', input, payload: sessionsLeft(request), additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => endAllSessions(write, ending));
    return { sessions: record, errors };
  }
}

/** The sessions as they are after a write; its record is the user, who needs no id to find their own. */
function sessionsLeft({ asker }: ReadRequest): PayloadRead<Session[]> {
  return { step: () => asker.ofSession(ownSessions), read: sessionsFrom };
}
