import { Partnership } from '@passerelle/partnership';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { InnovationCorridor } from '../innovation-corridor/innovation-corridor.entity';

@Resolver(() => Partnership)
export class CorridorOfPartnershipResolver {
  @FieldResolver(() => InnovationCorridor, {
    nullable: true,
    description: 'The corridor it opened; null where it opened none.',
  })
  corridor(@Root() { id }: Partnership, @Ctx() ctx: Context): Promise<InnovationCorridor | null> {
    return ctx.corridorByPartnershipId.load(id);
  }
}
