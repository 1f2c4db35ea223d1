import type { FactChecks } from './fact-check';

export const softLandingFacts: FactChecks = {
  queries: {
    quietOceans: `{
      softLanding(id: "soft-landing:quiet-oceans-2018") {
        id beneficiary { id } home { id } host { id } homeHostBasis hostTerritory { id } state version
        period { iso precision stated basis earliest latest }
        call { id } award { id } partnership { id }
        earlierVisit { date { iso precision stated } statement { text { fr en } sources { statement } } }
        supports { kind sources { statement } }
        thanked { id }
        outcomes {
          id type label { fr en } status attribution verification
          territory { id } reportedBy { id } sources { statement }
        }
        sources { statement document { id } line charStart charEnd basis }
        readings { ambiguity }
      }
    }`,
    anaximandre: `{
      softLanding(id: "soft-landing:anaximandre-2018") {
        id beneficiary { id } hostTerritory { id } call { id }
        period { iso precision stated basis }
        outcomes {
          type label { en } status attribution verification
          territories { id } sectors { id } sources { statement }
        }
        readings { ambiguity }
      }
    }`,
    offers: `{
      hostOffers(partnershipId: "brest-rimouski:tmq-2010") {
        nodes { id state host { id } hostBasis title { en } periodStart { iso } periodEnd { iso } sources { statement } }
        totalCount
      }
    }`,
  },
  facts: [
    ['F-S2-006', 'anaximandre', 'softLanding.beneficiary.id', 'org:anaximandre'],
    ['F-S2-007', 'anaximandre', 'softLanding.call.id', 'call:ffqcd-4'],
    ['F-S2-008', 'anaximandre', 'softLanding.hostTerritory.id', 'territory:quebec-province'],
    ['F-S2-009', 'anaximandre', 'softLanding.period.iso', '2018-23'],
    ['F-S2-009', 'anaximandre', 'softLanding.period.precision', 'SEASON'],
    ['F-S2-009', 'anaximandre', 'softLanding.readings[0].ambiguity', 'AMB-12'],
    ['F-S2-010', 'quietOceans', 'softLanding.beneficiary.id', 'org:quiet-oceans'],
    ['F-S2-011', 'quietOceans', 'softLanding.call.id', 'call:ffqcd-4'],
    ['F-S2-012', 'quietOceans', 'softLanding.hostTerritory.id', 'territory:quebec-province'],
    ['F-S2-013', 'quietOceans', 'softLanding.period.iso', '2018-23'],
    ['F-S2-013', 'quietOceans', 'softLanding.period.stated', 'à l’automne 2018'],
    ['F-S2-013', 'quietOceans', 'softLanding.readings[0].ambiguity', 'AMB-12'],
    ['F-S2-017', 'quietOceans', 'softLanding.earlierVisit.date.iso', '2016'],
    [
      'F-S2-017',
      'quietOceans',
      'softLanding.earlierVisit.statement.text.en',
      'The stay follows up a first visit of the company, made in the frame of the Brest–Rimouski cooperation.',
    ],
    ['F-S2-018', 'quietOceans', 'softLanding.supports[0].kind', 'FINANCIAL'],
    ['F-S2-019', 'quietOceans', 'softLanding.supports[1].kind', 'MEETINGS_PROGRAMME'],
    ['F-S2-020', 'quietOceans', 'softLanding.outcomes[0].type', 'MARKET_KNOWLEDGE'],
    ['F-S2-020', 'quietOceans', 'softLanding.outcomes[0].attribution', 'DIRECT'],
    ['F-S2-020', 'quietOceans', 'softLanding.outcomes[0].territory.id', 'territory:canada'],
    ['F-S2-021', 'quietOceans', 'softLanding.outcomes[1].type', 'CONTACTS'],
    ['F-S2-021', 'quietOceans', 'softLanding.outcomes[1].label.en', 'Possible partners met'],
    ['F-S2-022', 'quietOceans', 'softLanding.outcomes[2].type', 'CONTACTS'],
    ['F-S2-022', 'quietOceans', 'softLanding.outcomes[2].label.en', 'Useful contacts renewed'],
    ['F-S2-023', 'quietOceans', 'softLanding.outcomes[3].type', 'CONTRACT_WON'],
    ['F-S2-023', 'quietOceans', 'softLanding.outcomes[3].attribution', 'WOULD_NOT_HAVE_HAPPENED'],
    ['F-S2-023', 'quietOceans', 'softLanding.outcomes[3].verification', 'SELF_REPORTED'],
    ['F-S2-024', 'quietOceans', 'softLanding.outcomes[4].type', 'TENDER_WON'],
    ['F-S2-024', 'quietOceans', 'softLanding.outcomes[4].attribution', 'BENEFICIARY_ATTRIBUTED'],
    ['F-S2-025', 'quietOceans', 'softLanding.outcomes[5].type', 'MARKET_DEVELOPMENT'],
    ['F-S2-025', 'quietOceans', 'softLanding.outcomes[5].territory.id', 'territory:canada'],
    ['F-S2-026', 'quietOceans', 'softLanding.thanked[0].id', 'org:brest-metropole'],
    ['F-S2-027', 'quietOceans', 'softLanding.thanked[1].id', 'org:technopole-brest-iroise'],
    ['F-S2-028', 'quietOceans', 'softLanding.thanked[2].id', 'org:tmq'],
    ['F-S2-031', 'anaximandre', 'softLanding.outcomes[0].type', 'NO_CONTRACT'],
    ['F-S2-031', 'anaximandre', 'softLanding.outcomes[0].attribution', null],
    ['F-S2-031', 'anaximandre', 'softLanding.outcomes[0].verification', 'SELF_REPORTED'],
    ['F-S2-032', 'anaximandre', 'softLanding.outcomes[1].type', 'PARTNERSHIP_DISCUSSION'],
    ['F-S2-032', 'anaximandre', 'softLanding.outcomes[1].status', 'IN_PROGRESS'],
    ['F-S2-032', 'anaximandre', 'softLanding.outcomes[1].attribution', 'DIRECT'],
    ['F-S2-032', 'anaximandre', 'softLanding.outcomes[1].territories[0].id', 'territory:rimouski'],
    ['F-S2-032', 'anaximandre', 'softLanding.outcomes[1].territories[1].id', 'territory:matane'],
    ['F-S2-032', 'anaximandre', 'softLanding.outcomes[1].sectors[0].id', 'sector:big-data'],
    ['F-S2-049', 'offers', 'hostOffers.nodes[0].id', 'host-offer:brest-rimouski-2019-2020'],
    ['F-S2-049', 'offers', 'hostOffers.nodes[0].state', 'PLANNED'],
    ['F-S2-049', 'offers', 'hostOffers.nodes[0].periodEnd.iso', '2020'],
    ['F-S2-050', 'quietOceans', 'softLanding.partnership.id', 'brest-rimouski:tmq-2010'],
  ],
};
