import 'reflect-metadata';
import { type Action, conditionFor, type Subject } from '@kolo/access';
import { Extensions, type MiddlewareFn, UseMiddleware } from 'type-graphql';
import { forbidden } from '../errors/coded-error.ts';
import { type Context, requestOf } from './context.ts';

/** What a query or mutation needs; a test fails for one that does not say. */
export interface NamedPermission {
  readonly action: Action;
  readonly subject: Subject;
}

/**
 * Names the permission of a query or mutation. Nobody passes without being signed in, and nobody writes who may not
 * write any such record at all; which records are meant is decided by the statement and the service.
 */
export function Permission(action: Action, subject: Subject): MethodDecorator {
  const guard: MiddlewareFn<Context> = ({ context }, next) => {
    const { viewer } = requestOf(context);
    if (action !== 'read' && conditionFor(viewer.shape, action, subject) === null) throw forbidden();
    return next();
  };
  const permission: NamedPermission = { action, subject };
  return (target, key, descriptor) => {
    Extensions({ permission })(target, key, descriptor);
    UseMiddleware(guard)(target, key, descriptor);
  };
}
