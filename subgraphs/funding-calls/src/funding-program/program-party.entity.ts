import { registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum ProgramRole {
  AUTHORITY = 'AUTHORITY',
  RECURRING_APPLICANT = 'RECURRING_APPLICANT',
}
registerEnumType(ProgramRole, {
  name: 'ProgramRole',
  description: 'The part an organisation has in a funding programme.',
  valuesConfig: {
    AUTHORITY: { description: 'Runs it and brings money.' },
    RECURRING_APPLICANT: { description: 'Applies again and again.' },
  },
});

/** An organisation has a part in a programme. */
@Entity('program_party')
@Index('program_party_by_program', ['programId', 'sequence'])
@Index('program_party_by_organization', ['organizationId'])
export class ProgramParty {
  /** `<programme>/<role>/<organisation>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  programId!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Column('varchar', { length: 40 })
  role!: ProgramRole;

  @Column('int')
  sequence!: number;
}
