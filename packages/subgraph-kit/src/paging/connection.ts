import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info';

/** A page of rows with their cursors; `count` is asked only when the client selects totalCount. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  readonly count: () => number | Promise<number>;
}

/** Makes the types `<name>Connection` and `<name>Edge`: the page shape of every list in the hub. */
export function connectionOf<Row extends object>(name: string, nodeClass: ClassType<Row>): ClassType<Page<Row>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => nodeClass)
    node!: Row;
  }

  @ObjectType(`${name}Connection`)
  class Connection implements Page<Row> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [nodeClass], { description: 'The rows without their cursors.' })
    nodes!: Row[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    count!: () => number | Promise<number>;

    @Field(() => Int, { description: 'Rows in the whole list; costs a statement of its own.' })
    totalCount(): number | Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
