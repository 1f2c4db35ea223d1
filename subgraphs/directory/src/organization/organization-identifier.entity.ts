import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum IdentifierScheme {
  FR_SIREN = 'FR_SIREN',
  FR_SIRET = 'FR_SIRET',
  FR_RNA = 'FR_RNA',
  CA_QC_NEQ = 'CA_QC_NEQ',
  CA_BN = 'CA_BN',
  ROR = 'ROR',
  WIKIDATA = 'WIKIDATA',
  EU_PIC = 'EU_PIC',
  OTHER = 'OTHER',
}
registerEnumType(IdentifierScheme, { name: 'IdentifierScheme', description: 'A register that numbers organisations.' });

@ObjectType({ description: 'The number of an organisation in a register.' })
@Entity('organization_identifier')
@Index('organization_identifier_by_organization', ['organizationId'])
export class Identifier {
  /** `<scheme>:<value>`: one organisation a number. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  organizationId!: string;

  @Field(() => IdentifierScheme)
  @Column('varchar', { length: 20 })
  scheme!: IdentifierScheme;

  @Field(() => String)
  @Column('varchar', { length: 60 })
  value!: string;

  @Field(() => Boolean, { description: 'Whether it was checked against the register.' })
  @Column('boolean')
  verified!: boolean;
}
