import { Directive, Field, ObjectType } from 'type-graphql';
import { LocalizedText } from './localized-text';
import { SourceRef } from './source-ref';

@Directive('@shareable')
@ObjectType({ description: 'A sentence the hub makes on the strength of a source.' })
export class Statement {
  @Field(() => LocalizedText)
  text!: LocalizedText;

  @Field(() => [SourceRef])
  sources!: SourceRef[];
}
