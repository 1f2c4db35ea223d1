import { Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum DelegateCapacity {
  ENTREPRENEUR = 'ENTREPRENEUR',
  CITY_REPRESENTATIVE = 'CITY_REPRESENTATIVE',
  ELECTED = 'ELECTED',
  RESEARCHER = 'RESEARCHER',
  MISSION_LEAD = 'MISSION_LEAD',
  STAFF = 'STAFF',
}
registerEnumType(DelegateCapacity, {
  name: 'DelegateCapacity',
  description: 'In what capacity somebody travels.',
  valuesConfig: {
    MISSION_LEAD: { description: 'Leads the mission; accompanies it and is not counted as a participant.' },
    STAFF: { description: 'Accompanies the mission and is not counted as a participant.' },
  },
});

export enum DelegateStatus {
  INVITED = 'INVITED',
  REGISTERED = 'REGISTERED',
  CONFIRMED = 'CONFIRMED',
  ATTENDED = 'ATTENDED',
  NO_SHOW = 'NO_SHOW',
  CANCELLED = 'CANCELLED',
}
registerEnumType(DelegateStatus, { name: 'DelegateStatus' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who travels with a mission. Who it is, the directory knows.' })
@Entity('mission_delegate')
@Index('mission_delegate_by_mission', ['missionId', 'position'])
export class Delegate {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  missionId!: string;

  /** Place in the list, as the source has it. */
  @Column('int')
  position!: number;

  @Column('varchar', { length: 120, nullable: true })
  contactId!: string | null;

  @Column('simple-json')
  organizationIds!: string[];

  @Column('varchar', { length: 120, nullable: true })
  placeId!: string | null;

  @Field(() => DelegateCapacity)
  @Column('varchar', { length: 40 })
  capacity!: DelegateCapacity;

  @Field(() => DelegateStatus)
  @Column('varchar', { length: 40 })
  status!: DelegateStatus;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}

export function isParticipant({ capacity }: Delegate): boolean {
  return capacity !== DelegateCapacity.MISSION_LEAD && capacity !== DelegateCapacity.STAFF;
}
