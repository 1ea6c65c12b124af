import 'reflect-metadata';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.ts';
import { Session } from './session.type.ts';

const IDEMPOTENCY_KEY = 'The same for every try of one action, so that it happens once; 8 to 100 characters.';

@InputType({ description: 'A session of the viewer’s own to be ended.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of endSession.' })
export class EndSessionPayload {
  @Field(() => [Session], { nullable: true, description: 'The sessions that are left; null where there are errors.' })
  sessions!: Session[] | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the session has ended.' })
  errors!: UserError[];
}

@InputType({ description: 'That the viewer signs out everywhere.' })
export class EndAllSessionsInput {
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of endAllSessions.' })
export class EndAllSessionsPayload {
  @Field(() => [Session], {
    nullable: true,
    description: 'The sessions that are left, which are none; null where there are errors.',
  })
  sessions!: Session[] | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where all sessions have ended.' })
  errors!: UserError[];
}
