import { cite, readings } from '@passerelle/documents';
import { FactBasis, foldText, partialDate, text } from '@passerelle/subgraph-kit';
import type { SourceDocument } from '../source-document/source-document.entity';

type SourceDocumentSpec = Pick<SourceDocument, 'id' | 'subject' | 'sha256'> & Partial<SourceDocument>;

function sourceDocument(spec: SourceDocumentSpec): SourceDocument {
  return {
    sortName: foldText(spec.headline ?? spec.subject.fr ?? ''),
    searchText: foldText([spec.headline, spec.subject.fr, spec.subject.en].join(' ')),
    headline: null,
    publishedOn: null,
    site: null,
    language: 'fr',
    photoTakenOn: null,
    publisherId: null,
    authorId: null,
    datelineId: null,
    photoCreditId: null,
    photoPlaceId: null,
    sources: [],
    readings: [],
    ...spec,
  };
}

export const sourceDocuments: readonly SourceDocument[] = [
  sourceDocument({
    id: 'document:S0',
    subject: text(
      'Trois chambres de commerce, à Québec, La Rochelle et Rochefort, conviennent de coopérer',
      'Three chambers of commerce, in Québec, La Rochelle and Rochefort, agree to cooperate',
    ),
    sha256: 'c6ef7dc39750ab7a5f3883c034252dc3e43b84add677ecfae54032a91fc5319e',
  }),
  sourceDocument({
    id: 'document:S1',
    subject: text(
      'Activité et budget d’un service d’aide à l’exportation du Centre-du-Québec',
      'Activity and budget of an export support service in Centre-du-Québec',
    ),
    headline: 'CQI multiplie les interventions dans le milieu',
    // The latest results are those of 2010–2011 and the budget is that of 2011–2012.
    publishedOn: partialDate('2011', null, FactBasis.INFERRED),
    site: 'lapresse.ca',
    sha256: 'b1e8ef62eccee8171eea2e1c411eef6c207a241ccb32648936c66cfdc4e8f910',
    publisherId: 'org:le-nouvelliste',
    authorId: 'contact:le-nouvelliste-author',
    datelineId: 'territory:victoriaville',
    sources: cite('F-S1-001', 'F-S1-002', 'F-S1-003', 'F-S1-004', 'F-S1-005'),
    readings: readings('AMB-05'),
  }),
  sourceDocument({
    id: 'document:S2',
    subject: text(
      'Deux entreprises bretonnes en séjour au Québec, et la coopération entre Brest et Rimouski',
      'Two companies from Brittany on a stay in Québec, and the cooperation between Brest and Rimouski',
    ),
    headline: 'Coopération France-Québec : intérêts scientifiques communs pour Brest et Rimouski',
    publishedOn: partialDate('2019-08-13', '13/08/2019'),
    sha256: '083bd5c6761afcabff712b6c279ba692f45f514363805d39cbd73cbd47eac5db',
    photoCreditId: 'org:tourisme-rimouski',
    sources: cite('F-S2-001', 'F-S2-002', 'F-S2-003'),
  }),
  sourceDocument({
    id: 'document:S3',
    subject: text(
      'Une mission de PME gaspésiennes et madeliniennes du numérique à Paris, Lille et Strasbourg',
      'A mission of digital SMEs from Gaspésie and the Magdalen Islands to Paris, Lille and Strasbourg',
    ),
    publishedOn: partialDate('2013-10-21', '21 octobre 2013'),
    sha256: '55ace6a819ad8e467071805fde9fe06a4cacd6346ff3eab54c1a375036e3381c',
    datelineId: 'territory:chandler',
    // The first line reads as the caption of a photograph.
    photoTakenOn: partialDate('2013-10-08', '8 Octobre 2013', FactBasis.INFERRED),
    photoPlaceId: 'territory:strasbourg',
    sources: cite('F-S3-001', 'F-S3-002'),
  }),
  sourceDocument({
    id: 'document:S4',
    subject: text(
      'Un accord à trois signé à Lille ouvre aux commerçants de Laval une voie vers l’Europe',
      'A three-party agreement signed at Lille opens a way to Europe for the merchants of Laval',
    ),
    // The mission of late October is over; see the reading.
    publishedOn: partialDate('2018-11', null, FactBasis.INFERRED),
    sha256: '490a3e0bf1d9cad49577d3f4063a950a26cdbe6e551c1c0d9bbf5656e800a7c3',
    readings: readings('AMB-17'),
  }),
];
