import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { LocalizedText } from './localized-text';

@Directive('@shareable')
@ObjectType({ description: 'How an ambiguous place of a source is read, and how it could be read instead.' })
export class Reading {
  @Field(() => ID, { description: 'The ambiguity, as numbered in docs/facts.md.' })
  ambiguity!: string;

  @Field(() => LocalizedText, { description: 'What is ambiguous.' })
  about!: LocalizedText;

  @Field(() => LocalizedText, { description: 'The reading the hub goes by.' })
  chosen!: LocalizedText;

  @Field(() => LocalizedText, { nullable: true, description: 'The other possible reading.' })
  alternative!: LocalizedText | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Confidence in the chosen reading, 0 to 1, where it was estimated.',
  })
  confidence!: number | null;
}
