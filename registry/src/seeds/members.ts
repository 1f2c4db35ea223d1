import { seedSet, text } from '@passerelle/subgraph-kit';
import { Member } from '../institution/member.entity';

const addedAt = '2026-01-01T00:00:00.000Z';

function member(id: string, fr: string, en: string, isOperator = false): Member {
  return { id, name: text(fr, en), isOperator, addedAt };
}

/** The institutions of the source documents. None has a key: `npm run registry -- key add` gives them one. */
export const members = seedSet(Member, [
  member('hub', 'Passerelle', 'Passerelle', true),
  member('brest-rimouski', 'Coopération Brest–Rimouski', 'Brest–Rimouski cooperation'),
  member('la-rochelle-quebec', 'Coopération La Rochelle–Québec', 'La Rochelle–Québec cooperation'),
  member('laval-lille', 'Coopération Laval–Lille', 'Laval–Lille cooperation'),
  member(
    'ffqcd',
    'Fonds franco-québécois pour la coopération décentralisée',
    'Franco-Québec fund for decentralised cooperation',
  ),
  member('gimxport', 'GIMXPORT et Technocentre des TIC', 'GIMXPORT and Technocentre des TIC'),
  member('cqi', 'Carrefour Québec International', 'Carrefour Québec International'),
]);
