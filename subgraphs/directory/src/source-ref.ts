import { LocalizedText, type SourceRefValue, sourceRefOver } from '@passerelle/subgraph-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { SourceDocument } from './source-document/source-document.entity';

/** Here the source documents are at home, so a SourceRef leads to the whole row. */
export const SourceRef = sourceRefOver(SourceDocument);

export enum NoteTopic {
  MISSION = 'MISSION',
  OBJECTIVE = 'OBJECTIVE',
  DESCRIPTION = 'DESCRIPTION',
  LEGAL_NATURE = 'LEGAL_NATURE',
  RATIONALE = 'RATIONALE',
  REPUTATION = 'REPUTATION',
  LABOUR_MARKET = 'LABOUR_MARKET',
  POLICY = 'POLICY',
  ECONOMIC_OUTLOOK = 'ECONOMIC_OUTLOOK',
  RELATION = 'RELATION',
  CONCENTRATION = 'CONCENTRATION',
  TREND = 'TREND',
  ENABLER = 'ENABLER',
  MENTION = 'MENTION',
}
registerEnumType(NoteTopic, { name: 'NoteTopic', description: 'What a note is about.' });

@ObjectType({ description: 'Something a source says about an organisation, a territory or a sector.' })
export class Note {
  @Field(() => NoteTopic)
  topic!: NoteTopic;

  @Field(() => LocalizedText)
  text!: LocalizedText;

  @Field(() => [SourceRef])
  sources!: SourceRefValue[];
}
