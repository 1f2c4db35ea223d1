import { LocalizedText, Reading, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SourceRef } from '../source-ref';

export enum ConsentStatus {
  GIVEN = 'GIVEN',
  WITHDRAWN = 'WITHDRAWN',
  NOT_REQUIRED = 'NOT_REQUIRED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ConsentStatus, { name: 'ConsentStatus' });

export enum Jurisdiction {
  FR = 'FR',
  QC = 'QC',
}
registerEnumType(Jurisdiction, { name: 'Jurisdiction', description: 'Whose privacy law applies.' });

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A person in a role. Personal data of the hub is here and nowhere else; other subgraphs hold the id.',
})
@Entity('contact_point')
@Index('contact_point_by_role', ['sortRole', 'id'])
export class ContactPoint {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText, { description: 'What the person does there; never a name.' })
  @Column('simple-json')
  role!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortRole!: string;

  @Column('varchar', { length: 255 })
  name!: string;

  @Field(() => ConsentStatus)
  @Column('varchar', { length: 20 })
  consent!: ConsentStatus;

  @Field(() => Jurisdiction)
  @Column('varchar', { length: 2 })
  jurisdiction!: Jurisdiction;

  @Field(() => String, { nullable: true, description: 'Day by which the record is erased, YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  retainUntil!: string | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
