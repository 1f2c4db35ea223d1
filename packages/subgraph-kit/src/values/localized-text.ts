import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

export enum Lang {
  fr = 'fr',
  en = 'en',
}
registerEnumType(Lang, { name: 'Lang', description: 'A language in which the hub shows text.' });

@Directive('@shareable')
@ObjectType({ description: 'A displayed text in French and English.' })
export class LocalizedText {
  @Field(() => String, { nullable: true })
  fr!: string | null;

  @Field(() => String, { nullable: true })
  en!: string | null;

  @Field(() => Lang, { description: 'The language the text was first written in; the other one is a translation.' })
  source!: Lang;
}

/** A text first written in French. */
export function text(fr: string, en: string): LocalizedText {
  return { fr, en, source: Lang.fr };
}
