import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { TerritoryKind } from './territory.entity';

export enum TerritoryOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(TerritoryOrder, { name: 'TerritoryOrder' });

@ArgsType()
export class TerritoriesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words in a name, folded as in organizations(search:).' })
  search?: string | null;

  @Field(() => [TerritoryKind], { nullable: true })
  kinds?: TerritoryKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Inside this territory, at any depth; not the territory itself.' })
  insideId?: string | null;

  @Field(() => TerritoryOrder, { defaultValue: TerritoryOrder.NAME })
  orderBy: TerritoryOrder = TerritoryOrder.NAME;
}

@ArgsType()
export class TerritoryChildrenArgs extends PageArgs {
  @Field(() => TerritoryKind, { nullable: true })
  kind?: TerritoryKind | null;
}
