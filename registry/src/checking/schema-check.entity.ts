import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum CheckKind {
  CHECK = 'CHECK',
  PUBLISH = 'PUBLISH',
}
registerEnumType(CheckKind, { name: 'CheckKind', description: 'Whether a schema was checked only, or published too.' });

export enum Verdict {
  ACCEPTED = 'ACCEPTED',
  UNCHANGED = 'UNCHANGED',
  REFUSED = 'REFUSED',
  QUARANTINED = 'QUARANTINED',
}
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'How a check, or the publish it belongs to, came out.',
  valuesConfig: {
    UNCHANGED: { description: 'What came is what is there.' },
    REFUSED: { description: 'Nothing has changed for anybody.' },
    QUARANTINED: {
      description: 'A node that does not serve its contract any more: it is marked, and its extras stay as they were.',
    },
  },
});

/** A check that was made, by itself or for a publish. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A check of a schema; what it found is told to its publisher.' })
@Entity('schema_check')
@Index('schema_check_by_time', ['at', 'id'])
@Index('schema_check_by_subgraph', ['subgraphName'])
export class SchemaCheck {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => CheckKind)
  @Column('varchar', { length: 10 })
  kind!: CheckKind;

  @Field(() => String, { description: 'The name of the subgraph; how many they are, for several.' })
  @Column('varchar', { length: 120 })
  subgraphName!: string;

  @Column('varchar', { length: 120 })
  memberId!: string;

  @Field(() => String, { description: 'RFC 3339.' })
  @Column('varchar', { length: 24 })
  at!: string;

  @Field(() => Verdict)
  @Column('varchar', { length: 20 })
  verdict!: Verdict;

  /** SHA-256 of the text that came; kept as content only where it was published. */
  @Column('varchar', { length: 64 })
  sdlHash!: string;

  /** Kept content: the findings as JSON. */
  @Column('varchar', { length: 64 })
  findingsHash!: string;

  @Field(() => Int)
  @Column('integer')
  errorCount!: number;

  @Field(() => Int)
  @Column('integer')
  warningCount!: number;

  /** The supergraph it led to. */
  @Column('varchar', { length: 120, nullable: true })
  supergraphId!: string | null;
}
