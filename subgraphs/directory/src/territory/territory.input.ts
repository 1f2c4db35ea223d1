import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { NamedListArgs } from '../named-list';
import { TerritoryKind } from './territory.entity';

@ArgsType()
export class TerritoriesArgs extends NamedListArgs {
  @Field(() => [TerritoryKind], { nullable: true })
  kinds?: TerritoryKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Inside this territory, at any depth; not the territory itself.' })
  insideId?: string | null;
}

@ArgsType()
export class TerritoryChildrenArgs extends PageArgs {
  @Field(() => TerritoryKind, { nullable: true })
  kind?: TerritoryKind | null;
}
