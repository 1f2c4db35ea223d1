import { Territory } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ServedTerritory } from './served-territory.entity';

@Resolver(() => ServedTerritory)
export class ServedTerritoryResolver {
  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() served: ServedTerritory): Territory {
    return { id: served.territoryId };
  }
}
