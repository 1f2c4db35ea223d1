import { Lang, LocalizedText, Sector } from '@passerelle/subgraph-kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ContactNeed {
  CLIENT = 'CLIENT',
  DISTRIBUTOR = 'DISTRIBUTOR',
  RESEARCH_PARTNER = 'RESEARCH_PARTNER',
  INDUSTRIAL_PARTNER = 'INDUSTRIAL_PARTNER',
  INVESTOR = 'INVESTOR',
  REGULATOR = 'REGULATOR',
  LEGAL_TAX = 'LEGAL_TAX',
  HR = 'HR',
  PREMISES = 'PREMISES',
}
registerEnumType(ContactNeed, { name: 'ContactNeed', description: 'Whom the company wants to meet.' });

/** Kept as one JSON value; `targetSectors` holds references. */
@ObjectType({ description: 'What the company looks for on the host’s territory.' })
export class NeedsAssessment {
  @Field(() => [LocalizedText])
  objectives!: LocalizedText[];

  @Field(() => [Sector], { nullable: 'items' })
  targetSectors!: Sector[];

  @Field(() => [ContactNeed])
  wantedContacts!: ContactNeed[];

  @Field(() => Int, { nullable: true, description: 'Readiness for the market, 1 (exploring) to 5 (selling there).' })
  readiness!: number | null;

  @Field(() => [Lang], { description: 'Languages in which the company can hold a meeting.' })
  languages!: Lang[];
}
