import { foldText, text } from '@passerelle/subgraph-kit';
import type { Institution } from '../institution/institution.entity';

function institution(id: string, fr: string, en: string, memberIds: string[]): Institution {
  return { id, name: text(fr, en), sortName: foldText(fr), searchText: foldText(`${fr} ${en}`), memberIds };
}

export const institutions: readonly Institution[] = [
  institution('hub', 'Passerelle', 'Passerelle', []),
  institution('brest-rimouski', 'Coopération Brest–Rimouski', 'Brest–Rimouski cooperation', [
    'org:technopole-brest-iroise',
    'org:tmq',
    'org:brest-metropole',
  ]),
  institution('la-rochelle-quebec', 'Coopération La Rochelle–Québec', 'La Rochelle–Québec cooperation', [
    'org:cci-quebec',
    'org:cci-la-rochelle',
    'org:cci-rochefort-saintonge',
  ]),
  institution('laval-lille', 'Coopération Laval–Lille', 'Laval–Lille cooperation', [
    'org:cqic',
    'org:technomontreal',
    'org:picom',
  ]),
  institution(
    'ffqcd',
    'Fonds franco-québécois pour la coopération décentralisée',
    'Franco-Québec fund for decentralised cooperation',
    [],
  ),
  institution('gimxport', 'GIMXPORT et Technocentre des TIC', 'GIMXPORT and Technocentre des TIC', [
    'org:gimxport',
    'org:technocentre-tic',
  ]),
  institution('cqi', 'Carrefour Québec International', 'Carrefour Québec International', ['org:cqi']),
];
