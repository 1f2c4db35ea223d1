import { defineSubgraph, type RequestContext } from '@passerelle/subgraph-kit';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';

let changes = 0;

/** A subgraph that tells who asks, and counts what is changed. */
@Resolver()
class LampResolver {
  @Query(() => String, { nullable: true })
  whoAsks(@Ctx() { caller }: RequestContext): string {
    return JSON.stringify([caller.id, caller.institution, ...caller.scopes]);
  }

  @Query(() => Int, { nullable: true })
  changes(): number {
    return changes;
  }

  @Query(() => String, { nullable: true })
  lamp(@Arg('id', () => ID) id: string): string {
    return `lamp ${id}`;
  }

  @Mutation(() => Int, { nullable: true })
  switchOn(@Arg('id', () => ID) _id: string): number {
    changes += 1;
    return changes;
  }
}

export const lamps = defineSubgraph({
  name: 'lamps',
  owner: 'test',
  defaultPort: 0,
  resolvers: [LampResolver],
  references: {},
  entities: [],
  migrations: [],
  seeds: [],
  context: () => ({}),
});
