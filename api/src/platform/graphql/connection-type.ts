import 'reflect-metadata';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page ends.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more rows after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'To be given as `after` for the next page; null where the page is empty.',
  })
  endCursor!: string | null;
}

/** A page of a list, in the form of the Relay connections. */
export interface ConnectionOf<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Makes the GraphQL types `<Name>Connection` and `<Name>Edge` of an object type. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>): ClassType<ConnectionOf<T>> {
  @ObjectType(`${name}Edge`, { description: `A row of a ${name}Connection.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Opaque; holds for this viewer, list, filter and sort only.' })
    cursor!: string;

    @Field(node, { description: 'The row.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection implements ConnectionOf<T> {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The rows.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows on all pages together; computed only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}
