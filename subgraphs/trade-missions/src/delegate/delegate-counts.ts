import { referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { type Delegate, DelegateCapacity } from './delegate.entity';

@ObjectType()
export class DelegatesInCapacity {
  @Field(() => DelegateCapacity)
  capacity!: DelegateCapacity;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class DelegatesFromPlace {
  @Field(() => Territory, { nullable: true, description: 'Null for participants whose place is not known.' })
  place!: Territory | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The participants of a mission, counted in two ways.' })
export class DelegateCounts {
  @Field(() => [DelegatesInCapacity])
  byCapacity!: DelegatesInCapacity[];

  @Field(() => [DelegatesFromPlace], { description: 'The place with most participants first.' })
  byPlace!: DelegatesFromPlace[];
}

export function countDelegates(delegates: readonly Delegate[]): DelegateCounts {
  const capacities = tally(delegates.map(({ capacity }) => capacity));
  const places = tally(delegates.map(({ placeId }) => placeId));
  return {
    byCapacity: capacities.map(([capacity, count]) => ({ capacity, count })),
    byPlace: places.map(([placeId, count]) => ({ place: referenceTo(placeId), count })),
  };
}

/** How often each key occurs: the most frequent first, equals in the order they came in. */
function tally<Key>(keys: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
