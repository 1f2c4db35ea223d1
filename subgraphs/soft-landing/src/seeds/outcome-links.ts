import type { OutcomeSector } from '../outcome/outcome-sector.entity';
import type { OutcomeTerritory } from '../outcome/outcome-territory.entity';

function territory(outcomeId: string, territoryId: string, sequence = 1): OutcomeTerritory {
  return { id: `${outcomeId}/${territoryId}`, outcomeId, territoryId, sequence };
}

export const outcomeTerritories: readonly OutcomeTerritory[] = [
  territory('outcome:quiet-oceans-2018-market-knowledge', 'territory:canada'),
  territory('outcome:quiet-oceans-2018-market-development', 'territory:canada'),
  territory('outcome:anaximandre-2018-partnership-discussion', 'territory:rimouski', 1),
  territory('outcome:anaximandre-2018-partnership-discussion', 'territory:matane', 2),
];

export const outcomeSectors: readonly OutcomeSector[] = [
  {
    id: 'outcome:anaximandre-2018-partnership-discussion/sector:big-data',
    outcomeId: 'outcome:anaximandre-2018-partnership-discussion',
    sectorId: 'sector:big-data',
    sequence: 1,
  },
];
