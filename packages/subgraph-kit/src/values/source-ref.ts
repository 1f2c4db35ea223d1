import { type ClassType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { SourceDocument } from '../references/references';
import { FactBasis } from './fact-basis';

/** Where a document says something. Offsets count Unicode code points; lines count from 1. */
export interface SourceRefValue {
  document: { id: string };
  statement: string;
  line: number;
  charStart: number;
  charEnd: number;
  basis: FactBasis;
}

/** Makes the type SourceRef over the class that stands for SourceDocument in this subgraph. */
export function sourceRefOver(documentClass: ClassType<{ id: string }>): ClassType<SourceRefValue> {
  @Directive('@shareable')
  @ObjectType('SourceRef', { description: 'The place in a source document that says so.' })
  class SourceRef implements SourceRefValue {
    @Field(() => documentClass, { nullable: true })
    document!: { id: string };

    @Field(() => ID, { description: 'The statement, as numbered in docs/facts.md.' })
    statement!: string;

    @Field(() => Int, { description: 'Line, counted from 1.' })
    line!: number;

    @Field(() => Int, { description: 'First character, in code points from the start of the document.' })
    charStart!: number;

    @Field(() => Int, { description: 'Behind the last character.' })
    charEnd!: number;

    @Field(() => FactBasis)
    basis!: FactBasis;
  }
  return SourceRef;
}

export const SourceRef = sourceRefOver(SourceDocument);
export type SourceRef = SourceRefValue;
