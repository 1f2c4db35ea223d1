import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { CollaborativeProjectStatus } from './collaborative-project.entity';

export enum CollaborativeProjectOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(CollaborativeProjectOrder, {
  name: 'CollaborativeProjectOrder',
  description: 'By the French label, then by id.',
});

@ArgsType()
export class NestedProjectsArgs extends PageArgs {
  @Field(() => CollaborativeProjectOrder, { defaultValue: CollaborativeProjectOrder.NAME })
  orderBy: CollaborativeProjectOrder = CollaborativeProjectOrder.NAME;
}

@ArgsType()
export class CollaborativeProjectsArgs extends NestedProjectsArgs {
  @Field(() => [CollaborativeProjectStatus], { nullable: true })
  statuses?: CollaborativeProjectStatus[] | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  themeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With this organisation among its participants.' })
  participantId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With actors of this territory.' })
  territoryId?: string | null;
}
