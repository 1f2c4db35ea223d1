import { Money, SourceRef } from '@passerelle/subgraph-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum SupportKind {
  FINANCIAL = 'FINANCIAL',
  MEETINGS_PROGRAMME = 'MEETINGS_PROGRAMME',
  OFFICE_SPACE = 'OFFICE_SPACE',
  COACHING = 'COACHING',
  TRAVEL = 'TRAVEL',
  TRANSLATION = 'TRANSLATION',
  LEGAL_ADVICE = 'LEGAL_ADVICE',
  VISA_INFORMATION = 'VISA_INFORMATION',
}
registerEnumType(SupportKind, { name: 'SupportKind', description: 'What a home or a host does for the company.' });

@ObjectType({ description: 'Help that the company had with its stay.' })
@Entity('support')
@Index('support_by_soft_landing', ['softLandingId', 'sequence'])
export class Support {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  softLandingId!: string;

  @Column('int')
  sequence!: number;

  @Field(() => SupportKind)
  @Column('varchar', { length: 40 })
  kind!: SupportKind;

  @Field(() => Money, { nullable: true, description: 'Null where no amount is known.' })
  @Column('simple-json', { nullable: true })
  amount!: Money | null;

  @Column('varchar', { length: 120, nullable: true })
  providerId!: string | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];
}
