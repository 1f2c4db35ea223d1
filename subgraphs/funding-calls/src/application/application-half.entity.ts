import { Money, Organization } from '@passerelle/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Side } from '../side';

@ObjectType({ description: 'What one side brings to a project and asks for, in its own currency.' })
@Entity('application_half')
@Index('application_half_by_application', ['applicationId'])
@Index('application_half_by_lead', ['leadId'])
export class ApplicationHalf {
  /** `<application>/<side>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  applicationId!: string;

  @Field(() => Side)
  @Column('varchar', { length: 40 })
  side!: Side;

  @Column('varchar', { length: 120, nullable: true })
  leadId!: string | null;

  @Field(() => [Organization], { nullable: 'items' })
  @Column('simple-json')
  partners!: Organization[];

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  requested!: Money | null;

  @Field(() => Money, { nullable: true })
  @Column('simple-json', { nullable: true })
  ownFunding!: Money | null;

  @Field(() => String, { nullable: true, description: 'RFC 3339.' })
  @Column('varchar', { length: 30, nullable: true })
  submittedAt!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its own funding is as high as the call wants; null where the amounts are not known.',
  })
  @Column('boolean', { nullable: true })
  matchingOk!: boolean | null;
}
