import { LocalizedText, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Directive, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Note, SourceRef } from '../source-ref';

export enum TerritoryKind {
  CONTINENT = 'CONTINENT',
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  FR_REGION = 'FR_REGION',
  FR_DEPARTMENT = 'FR_DEPARTMENT',
  FR_EPCI = 'FR_EPCI',
  FR_COMMUNE = 'FR_COMMUNE',
  QC_ADMIN_REGION = 'QC_ADMIN_REGION',
  QC_MRC = 'QC_MRC',
  QC_MUNICIPALITY = 'QC_MUNICIPALITY',
  LOCALITY = 'LOCALITY',
  AD_HOC = 'AD_HOC',
}
registerEnumType(TerritoryKind, { name: 'TerritoryKind' });

@ObjectType({ description: 'A point on the map, WGS 84.' })
export class GeoPoint {
  @Field(() => Float)
  latitude!: number;

  @Field(() => Float)
  longitude!: number;

  @Field(() => Boolean, { description: 'True where the point is rounded and not taken from a register.' })
  approximate!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A country, region, department, MRC, municipality or market area.' })
@Entity('territory')
@Index('territory_by_name', ['sortName', 'id'])
export class Territory {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  name!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortName!: string;

  @Column('text')
  searchText!: string;

  @Field(() => TerritoryKind)
  @Column('varchar', { length: 40 })
  kind!: TerritoryKind;

  @Field(() => [String], { description: 'Other names.' })
  @Column('simple-json')
  aliases!: string[];

  @Field(() => GeoPoint, { nullable: true })
  @Column('simple-json', { nullable: true })
  centroid!: GeoPoint | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day it exists under this code, YYYY-MM-DD; null where unknown.',
  })
  @Column('varchar', { length: 10, nullable: true })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day; null while it exists.' })
  @Column('varchar', { length: 10, nullable: true })
  validTo!: string | null;

  @Field(() => [Note])
  @Column('simple-json')
  notes!: Note[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];
}
