import { cite } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import type { GlossaryTerm } from '../glossary-term/glossary-term.entity';

type Bilingual = readonly [fr: string, en: string];

function term(slug: string, name: Bilingual, definition: Bilingual, ...statements: string[]): GlossaryTerm {
  return {
    id: `term:${slug}`,
    term: text(...name),
    sortName: foldText(name[0]),
    searchText: foldText(name.join(' ')),
    definition: text(...definition),
    sources: cite(...statements),
  };
}

export const glossaryTerms: readonly GlossaryTerm[] = [
  term(
    'soft-landing',
    ['Soft landing (atterrissage en douceur)', 'Soft landing'],
    [
      'Séjour d’une entreprise dans un autre territoire, où elle s’immerge pour en connaître le marché',
      'Stay of a company in another territory, where it immerses itself to get to know the market there',
    ],
    'F-S2-014',
  ),
  term(
    'technopole',
    ['Technopole', 'Technopole'],
    [
      'Organisme qui réunit et accompagne, dans un territoire, entreprises, recherche et formation autour de l’innovation',
      'Body that brings together and supports companies, research and training around innovation in a territory',
    ],
  ),
  term(
    'mrc',
    ['MRC (municipalité régionale de comté)', 'MRC (regional county municipality)'],
    [
      'Au Québec, territoire qui regroupe des municipalités voisines et gère ce qu’elles ont en commun',
      'In Québec, a territory that groups neighbouring municipalities and runs what they have in common',
    ],
  ),
  term(
    'epci',
    ['EPCI (établissement public de coopération intercommunale)', 'EPCI (public body for intermunicipal cooperation)'],
    [
      'En France, groupement de communes, tel qu’une métropole ou une communauté d’agglomération',
      'In France, a grouping of communes, such as a metropolis or an agglomeration community',
    ],
  ),
  term(
    'decentralised-cooperation',
    ['Coopération décentralisée', 'Decentralised cooperation'],
    [
      'Coopération que des collectivités locales de deux pays mènent entre elles',
      'Cooperation that local authorities of two countries carry out with each other',
    ],
  ),
];
