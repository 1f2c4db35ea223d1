import { LocalizedText, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ServiceKind } from '../service-kind';

export enum Aggregation {
  SUM = 'SUM',
  DISTINCT_COUNT = 'DISTINCT_COUNT',
  LAST = 'LAST',
  NOT_ADDITIVE = 'NOT_ADDITIVE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(Aggregation, {
  name: 'Aggregation',
  description: 'What may be done with several figures of one indicator.',
  valuesConfig: {
    SUM: { description: 'Figures of several years or places may be added.' },
    DISTINCT_COUNT: {
      description:
        'Each company counts once: never add figures of several services or years, since they hold the same companies.',
    },
    LAST: { description: 'A stock: the last figure stands for the whole time.' },
    NOT_ADDITIVE: { description: 'A ratio: adding has no meaning.' },
    UNKNOWN: { description: 'The source does not tell whether something is counted twice.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What is counted, in which unit, and what may be done with the figures.' })
@Entity('indicator_definition')
@Index('indicator_definition_by_label', ['sortLabel', 'id'])
export class IndicatorDefinition {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortLabel!: string;

  @Field(() => [LocalizedText], { description: 'Other names that sources give it.' })
  @Column('simple-json')
  aliases!: LocalizedText[];

  @Field(() => LocalizedText)
  @Column('simple-json')
  unit!: LocalizedText;

  @Field(() => Aggregation)
  @Column('varchar', { length: 40 })
  aggregation!: Aggregation;

  @Field(() => Boolean, {
    description: 'Whether nothing counts in two territories at once, so that the parts of a territory may be added.',
  })
  @Column('boolean')
  partsAreDisjoint!: boolean;

  @Field(() => ServiceKind, { nullable: true, description: 'The service it measures, if it measures one.' })
  @Column('varchar', { length: 40, nullable: true })
  serviceKind!: ServiceKind | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
