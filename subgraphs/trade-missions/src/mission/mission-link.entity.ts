import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How an organisation, a territory or an event takes part in a mission. */
export enum MissionPart {
  ORGANIZER = 'ORGANIZER',
  FUNDER = 'FUNDER',
  DELEGATE = 'DELEGATE',
  HOST = 'HOST',
  ORIGIN = 'ORIGIN',
  DESTINATION = 'DESTINATION',
  STOP = 'STOP',
  EVENT = 'EVENT',
}

/**
 * Leads from an organisation, a territory or an event to its missions. It repeats what missions, stops and
 * delegates say, in a form that one indexed statement can search; `missionLinks` makes it from them.
 */
@Entity('mission_link')
@Index('mission_link_by_target', ['targetId', 'part'])
@Index('mission_link_by_mission', ['missionId'])
export class MissionLink {
  /** `<mission>/<part>/<target>` */
  @PrimaryColumn('varchar', { length: 255 })
  id!: string;

  @Column('varchar', { length: 120 })
  missionId!: string;

  @Column('varchar', { length: 120 })
  targetId!: string;

  @Column('varchar', { length: 40 })
  part!: MissionPart;
}
