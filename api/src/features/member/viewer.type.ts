import 'reflect-metadata';
import { ObjectType } from 'type-graphql';

/** Everything of it comes from the field resolvers. */
@ObjectType('Viewer', { description: 'Who is signed in, and what they may do.' })
export class ViewerType {}
