import type { FactChecks } from './fact-check';

const note = 'topic text { fr en } sources { statement }';
const date = 'iso precision stated basis';

type Check = FactChecks['facts'][number];

/** The statement stands in a note, found by its French text, with its topic, its translation and its source. */
function noted(statement: string, query: string, row: string, topic: string, fr: string, en: string): Check {
  return [statement, query, `${row}.notes[text.fr=${fr}]`, { topic, text: { fr, en }, sources: [{ statement }] }];
}

export const directoryFacts: FactChecks = {
  queries: {
    organizations: `{
      anaximandre: organization(id: "org:anaximandre") { ...organizationParts }
      bedecomics: organization(id: "org:bedecomics") { ...organizationParts }
      communicationAntilope: organization(id: "org:communication-antilope") { ...organizationParts }
      cqi: organization(id: "org:cqi") { ...organizationParts }
      cqic: organization(id: "org:cqic") { ...organizationParts }
      crecq: organization(id: "org:crecq") { ...organizationParts }
      designerBonaventure: organization(id: "org:designer-bonaventure") { ...organizationParts }
      euratechnologies: organization(id: "org:euratechnologies") { ...organizationParts }
      gemini3d: organization(id: "org:gemini-3d") { ...organizationParts }
      gimxport: organization(id: "org:gimxport") { ...organizationParts }
      ileImaginair: organization(id: "org:ile-imaginair") { ...organizationParts }
      jolifish: organization(id: "org:jolifish") { ...organizationParts }
      lezardCreatif: organization(id: "org:lezard-creatif") { ...organizationParts }
      picom: organization(id: "org:picom") { ...organizationParts }
      quietOceans: organization(id: "org:quiet-oceans") { ...organizationParts }
      ss2i: organization(id: "org:ss2i") { ...organizationParts }
      technocentreTic: organization(id: "org:technocentre-tic") { ...organizationParts }
      technomontreal: organization(id: "org:technomontreal") { ...organizationParts }
      tmq: organization(id: "org:tmq") { ...organizationParts }
      valbiotis: organization(id: "org:valbiotis") { ...organizationParts }
      villeChandler: organization(id: "org:ville-chandler") { ...organizationParts }
      villeLaval: organization(id: "org:ville-laval") { ...organizationParts }
      villeNewRichmond: organization(id: "org:ville-new-richmond") { ...organizationParts }
    }
    fragment organizationParts on Organization {
      id name { fr } aliases founded { ${date} } territory { id } originTerritory { id }
      sectors { id label { fr } } readings { ambiguity } notes { ${note} }
    }`,
    territories: `{
      amerique: territory(id: "territory:amerique") { ...territoryParts }
      canada: territory(id: "territory:canada") { ...territoryParts }
      charenteMaritime: territory(id: "territory:charente-maritime") { ...territoryParts }
      europe: territory(id: "territory:europe") { ...territoryParts }
      france: territory(id: "territory:france") { ...territoryParts }
      gaspesieIles: territory(id: "territory:gaspesie-iles") { ...territoryParts }
      grandMontreal: territory(id: "territory:grand-montreal") { ...territoryParts }
      laval: territory(id: "territory:laval") { ...territoryParts }
      ouestCanadien: territory(id: "territory:ouest-canadien") { ...territoryParts }
      quebecProvince: territory(id: "territory:quebec-province") { ...territoryParts }
      quebecVille: territory(id: "territory:quebec-ville") { ...territoryParts }
      rochefort: territory(id: "territory:rochefort") { ...territoryParts }
      saintonge: territory(id: "territory:saintonge") { ...territoryParts }
    }
    fragment territoryParts on Territory { id sources { statement } notes { ${note} } }`,
    sectors: `{
      tic: sector(id: "sector:tic") { notes { ${note} } }
      commerceGrosDetail: sector(id: "sector:commerce-gros-detail") { notes { ${note} } }
    }`,
    contactPoints: `{
      ss2iFounder: contactPoint(id: "contact:ss2i-founder") { ...contactParts }
      cciQuebecPresident: contactPoint(id: "contact:cci-quebec-president") { ...contactParts }
      cqiDirector: contactPoint(id: "contact:cqi-director") { ...contactParts }
      quietOceansSalesDirector: contactPoint(id: "contact:quiet-oceans-sales-director") { ...contactParts }
      anaximandreDirector: contactPoint(id: "contact:anaximandre-director") { ...contactParts }
      gimxportGeneralManager: contactPoint(id: "contact:gimxport-general-manager") { ...contactParts }
      technocentreTicGeneralManager: contactPoint(id: "contact:technocentre-tic-general-manager") { ...contactParts }
      jolifishPresident: contactPoint(id: "contact:jolifish-president") { ...contactParts }
      lavalMayor: contactPoint(id: "contact:laval-mayor") { ...contactParts }
    }
    fragment contactParts on ContactPoint { role { fr } organizations { id } }`,
    sourceDocuments: `{
      s0: sourceDocument(id: "document:S0") { ...documentParts }
      s1: sourceDocument(id: "document:S1") { ...documentParts }
      s2: sourceDocument(id: "document:S2") { ...documentParts }
      s3: sourceDocument(id: "document:S3") { ...documentParts }
      s4: sourceDocument(id: "document:S4") { ...documentParts }
    }
    fragment documentParts on SourceDocument {
      headline site publishedOn { ${date} } publisher { id name { fr } } author { id } dateline { id }
      photoCredit { id } photoPlace { id } photoTakenOn { ${date} }
    }`,
    glossaryTerms: '{ glossaryTerms { nodes { id definition { fr } } } }',
  },
  facts: [
    noted(
      'F-S0-008',
      'territories',
      'canada',
      'LABOUR_MARKET',
      'Un plein emploi qui dure depuis des années',
      'Full employment that has lasted for years',
    ),
    noted(
      'F-S0-012',
      'territories',
      'quebecProvince',
      'POLICY',
      'Accueille volontiers les Français qui veulent s’y établir',
      'Gladly receives French people who wish to settle there',
    ),
    noted(
      'F-S0-013',
      'territories',
      'france',
      'ECONOMIC_OUTLOOK',
      'Croissance attendue en 2018 et 2019, selon l’OCDE',
      'Growth expected in 2018 and 2019, according to the OECD',
    ),
    noted(
      'F-S0-014',
      'territories',
      'charenteMaritime',
      'RELATION',
      'Des liens étroits avec le Québec',
      'Close ties with Québec',
    ),
    noted(
      'F-S0-015',
      'territories',
      'charenteMaritime',
      'OBJECTIVE',
      'Coopérer davantage avec le Québec',
      'To cooperate more with Québec',
    ),
    noted(
      'F-S0-016',
      'territories',
      'charenteMaritime',
      'OBJECTIVE',
      'Prendre pied en Amérique',
      'To gain a foothold in the Americas',
    ),
    ['F-S0-022', 'organizations', 'ss2i.sectors[0].id', 'sector:ingenierie-informatique'],
    ['F-S0-023', 'organizations', 'lezardCreatif.sectors[0].id', 'sector:ateliers-artistiques'],
    ['F-S0-024', 'organizations', 'valbiotis.sectors[0].id', 'sector:nutrition-sante'],
    ['F-S0-025', 'contactPoints', 'ss2iFounder.role.fr', 'Fondateur de SS2i, membre de la CCI La Rochelle'],
    ['F-S0-025', 'contactPoints', 'ss2iFounder.organizations[id=org:ss2i].id', 'org:ss2i'],
    ['F-S0-026', 'contactPoints', 'ss2iFounder.role.fr', 'Fondateur de SS2i, membre de la CCI La Rochelle'],
    ['F-S0-026', 'contactPoints', 'ss2iFounder.organizations[id=org:cci-la-rochelle].id', 'org:cci-la-rochelle'],
    ['F-S0-034', 'contactPoints', 'cciQuebecPresident.role.fr', 'Président de la CCI Québec'],
    ['F-S0-034', 'contactPoints', 'cciQuebecPresident.organizations[id=org:cci-quebec].id', 'org:cci-quebec'],
    ['F-S0-038', 'territories', 'amerique.sources[statement=F-S0-038].statement', 'F-S0-038'],
    ['F-S0-039', 'territories', 'rochefort.sources[statement=F-S0-039].statement', 'F-S0-039'],
    ['F-S0-040', 'territories', 'saintonge.sources[statement=F-S0-040].statement', 'F-S0-040'],
    ['F-S0-041', 'territories', 'quebecVille.sources[statement=F-S0-041].statement', 'F-S0-041'],
    noted(
      'F-S0-042',
      'territories',
      'france',
      'ECONOMIC_OUTLOOK',
      'Une économie qui se redresse',
      'An economy that is recovering',
    ),
    noted(
      'F-S0-043',
      'territories',
      'canada',
      'POLICY',
      'S’ouvre davantage à l’immigration',
      'Opens up further to immigration',
    ),
    ['F-S1-001', 'sourceDocuments', 's1.headline', 'CQI multiplie les interventions dans le milieu'],
    ['F-S1-002', 'sourceDocuments', 's1.author.id', 'contact:le-nouvelliste-author'],
    ['F-S1-003', 'sourceDocuments', 's1.publisher.id', 'org:le-nouvelliste'],
    ['F-S1-003', 'sourceDocuments', 's1.publisher.name.fr', 'Le Nouvelliste'],
    ['F-S1-004', 'sourceDocuments', 's1.dateline.id', 'territory:victoriaville'],
    ['F-S1-005', 'sourceDocuments', 's1.site', 'lapresse.ca'],
    ['F-S1-006', 'organizations', 'cqi.founded', { iso: '1995', precision: 'YEAR', stated: '1995', basis: 'STATED' }],
    ['F-S1-007', 'organizations', 'cqi.originTerritory.id', 'territory:centre-du-quebec'],
    noted('F-S1-008', 'organizations', 'cqi', 'LEGAL_NATURE', 'Organisme sans but lucratif', 'Non-profit organisation'),
    noted('F-S1-009', 'organizations', 'cqi', 'MISSION', 'Promouvoir l’exportation', 'To promote exports'),
    ['F-S1-010', 'organizations', 'cqi.aliases[0]', 'CQI'],
    noted(
      'F-S1-011',
      'organizations',
      'cqi',
      'OBJECTIVE',
      'Faire progresser les ventes à l’étranger des entreprises du Centre-du-Québec',
      'To raise the foreign sales of the companies of Centre-du-Québec',
    ),
    ['F-S1-012', 'organizations', 'cqi.territory.id', 'territory:drummondville'],
    noted(
      'F-S1-016',
      'organizations',
      'cqi',
      'OBJECTIVE',
      'Rapprocher les entreprises par des actions menées entre régions',
      'To bring companies together through actions across regions',
    ),
    ['F-S1-018', 'contactPoints', 'cqiDirector.role.fr', 'Dirige l’équipe de Carrefour Québec International'],
    ['F-S1-018', 'contactPoints', 'cqiDirector.organizations[id=org:cqi].id', 'org:cqi'],
    noted(
      'F-S1-019',
      'organizations',
      'cqi',
      'DESCRIPTION',
      'Un service qui aide les entreprises à exporter',
      'A service that helps companies export',
    ),
    noted(
      'F-S1-020',
      'organizations',
      'cqi',
      'OBJECTIVE',
      'Appuyer de façon pratique les ventes internationales de ses clients',
      'To give practical support to the international sales of its clients',
    ),
    noted(
      'F-S1-021',
      'organizations',
      'cqi',
      'OBJECTIVE',
      'Élargir l’éventail des marchés où l’on exporte',
      'To widen the range of export markets',
    ),
    noted(
      'F-S1-022',
      'organizations',
      'cqi',
      'OBJECTIVE',
      'Donner aux entreprises les moyens de percer à l’étranger',
      'To equip companies to succeed abroad',
    ),
    noted('F-S1-023', 'organizations', 'cqi', 'OBJECTIVE', 'Vendre plus hors du Canada', 'To sell more outside Canada'),
    noted(
      'F-S1-024',
      'organizations',
      'cqi',
      'OBJECTIVE',
      'Susciter des collaborations entre entreprises de ses trois régions',
      'To prompt cooperation between the companies of its three regions',
    ),
    ['F-S1-027', 'organizations', 'crecq.name.fr', 'Conférence régionale des élus du Centre-du-Québec'],
    noted(
      'F-S1-028',
      'organizations',
      'cqi',
      'RATIONALE',
      'Dans l’économie mondiale du moment, garder et étendre ses ventes demande une aide spécialisée',
      'In the world economy of the time, keeping and growing sales takes specialised help',
    ),
    ['F-S1-069', 'territories', 'ouestCanadien.sources[statement=F-S1-069].statement', 'F-S1-069'],
    ['F-S1-070', 'organizations', 'cqi.sectors[0].id', 'sector:export-promotion'],
    [
      'F-S2-001',
      'sourceDocuments',
      's2.headline',
      'Coopération France-Québec : intérêts scientifiques communs pour Brest et Rimouski',
    ],
    [
      'F-S2-002',
      'sourceDocuments',
      's2.publishedOn',
      { iso: '2019-08-13', precision: 'DAY', stated: '13/08/2019', basis: 'STATED' },
    ],
    ['F-S2-003', 'sourceDocuments', 's2.photoCredit.id', 'org:tourisme-rimouski'],
    [
      'F-S2-014',
      'glossaryTerms',
      'glossaryTerms.nodes[id=term:soft-landing].definition.fr',
      'Séjour d’une entreprise dans un autre territoire, où elle s’immerge pour en connaître le marché',
    ],
    ['F-S2-015', 'contactPoints', 'quietOceansSalesDirector.role.fr', 'Directeur commercial de Quiet-Oceans'],
    ['F-S2-015', 'contactPoints', 'quietOceansSalesDirector.organizations[id=org:quiet-oceans].id', 'org:quiet-oceans'],
    ['F-S2-016', 'organizations', 'quietOceans.territory.id', 'territory:plouzane'],
    ['F-S2-029', 'organizations', 'anaximandre.territory.id', 'territory:landerneau'],
    ['F-S2-030', 'contactPoints', 'anaximandreDirector.role.fr', 'Directeur d’Anaximandre'],
    ['F-S2-030', 'contactPoints', 'anaximandreDirector.organizations[id=org:anaximandre].id', 'org:anaximandre'],
    ['F-S2-042', 'organizations', 'tmq.territory.id', 'territory:rimouski'],
    ['F-S3-001', 'sourceDocuments', 's3.photoPlace.id', 'territory:strasbourg'],
    [
      'F-S3-001',
      'sourceDocuments',
      's3.photoTakenOn',
      { iso: '2013-10-08', precision: 'DAY', stated: '8 Octobre 2013', basis: 'INFERRED' },
    ],
    ['F-S3-002', 'sourceDocuments', 's3.dateline.id', 'territory:chandler'],
    ['F-S3-002', 'sourceDocuments', 's3.publishedOn.iso', '2013-10-21'],
    ['F-S3-013', 'organizations', 'ileImaginair.territory.id', 'territory:havre-aux-maisons'],
    ['F-S3-015', 'organizations', 'gemini3d.territory.id', 'territory:cap-aux-meules'],
    ['F-S3-015', 'organizations', 'gemini3d.readings[0].ambiguity', 'AMB-16'],
    ['F-S3-016', 'organizations', 'bedecomics.territory.id', 'territory:cap-aux-meules'],
    ['F-S3-016', 'organizations', 'bedecomics.readings[0].ambiguity', 'AMB-16'],
    ['F-S3-018', 'organizations', 'gemini3d.territory.id', 'territory:cap-aux-meules'],
    ['F-S3-019', 'organizations', 'bedecomics.territory.id', 'territory:cap-aux-meules'],
    ['F-S3-021', 'organizations', 'jolifish.territory.id', 'territory:chandler'],
    ['F-S3-023', 'organizations', 'designerBonaventure.territory.id', 'territory:bonaventure'],
    ['F-S3-025', 'organizations', 'communicationAntilope.territory.id', 'territory:carleton-sur-mer'],
    ['F-S3-027', 'organizations', 'villeChandler.territory.id', 'territory:chandler'],
    ['F-S3-029', 'organizations', 'villeNewRichmond.territory.id', 'territory:new-richmond'],
    ['F-S3-031', 'contactPoints', 'gimxportGeneralManager.role.fr', 'Directeur général de GIMXPORT'],
    ['F-S3-031', 'contactPoints', 'gimxportGeneralManager.organizations[id=org:gimxport].id', 'org:gimxport'],
    ['F-S3-032', 'contactPoints', 'technocentreTicGeneralManager.role.fr', 'Directeur général du Technocentre des TIC'],
    [
      'F-S3-032',
      'contactPoints',
      'technocentreTicGeneralManager.organizations[id=org:technocentre-tic].id',
      'org:technocentre-tic',
    ],
    noted(
      'F-S3-041',
      'organizations',
      'euratechnologies',
      'DESCRIPTION',
      'Incubateur et accélérateur, où les entreprises technologiques grandissent et s’ouvrent à l’international',
      'Incubator and accelerator, where technology companies grow and go international',
    ),
    ['F-S3-042', 'organizations', 'euratechnologies.territory.id', 'territory:lille'],
    noted(
      'F-S3-044',
      'sectors',
      'tic',
      'TREND',
      'Des contrats hors de la région et un savoir-faire de plus en plus exporté',
      'Contracts outside the region, and know-how that is exported more and more',
    ),
    ['F-S3-048', 'contactPoints', 'jolifishPresident.role.fr', 'Président de Jolifish'],
    ['F-S3-048', 'contactPoints', 'jolifishPresident.organizations[id=org:jolifish].id', 'org:jolifish'],
    ['F-S3-049', 'organizations', 'jolifish.sectors[0].id', 'sector:web-mobile'],
    ['F-S3-050', 'organizations', 'designerBonaventure.sectors[0].id', 'sector:design-graphique'],
    noted(
      'F-S3-063',
      'organizations',
      'gimxport',
      'MISSION',
      'Épauler les entreprises qui exportent, dans leur marketing et leurs ventes',
      'To support companies that export, in their marketing and their sales',
    ),
    noted(
      'F-S3-064',
      'organizations',
      'gimxport',
      'OBJECTIVE',
      'Faire du commerce international un moteur de développement durable pour la région',
      'To make international trade a driver of sustainable development in the region',
    ),
    ['F-S3-069', 'territories', 'gaspesieIles.sources[statement=F-S3-069].statement', 'F-S3-069'],
    noted(
      'F-S3-071',
      'sectors',
      'tic',
      'ENABLER',
      'Le Web permet de travailler loin de ses clients',
      'The web makes it possible to work far from the client',
    ),
    ['F-S3-074', 'organizations', 'technocentreTic.sectors[0].id', 'sector:tic'],
    ['F-S4-008', 'contactPoints', 'lavalMayor.role.fr', 'Maire de Laval'],
    ['F-S4-008', 'contactPoints', 'lavalMayor.organizations[id=org:ville-laval].id', 'org:ville-laval'],
    ['F-S4-009', 'organizations', 'cqic.territory.id', 'territory:laval'],
    noted(
      'F-S4-014',
      'organizations',
      'technomontreal',
      'DESCRIPTION',
      'Grappe des entreprises technologiques de la métropole',
      'Cluster of the technology companies of Greater Montréal',
    ),
    ['F-S4-015', 'organizations', 'picom.founded', { iso: '2005', precision: 'YEAR', stated: '2005', basis: 'STATED' }],
    noted(
      'F-S4-018',
      'territories',
      'laval',
      'CONCENTRATION',
      'Le commerce de gros et de détail y est l’un des plus présents au Québec',
      'Wholesale and retail trade has one of its strongest presences in Québec there',
    ),
    [
      'F-S4-019',
      'organizations',
      'cqic.founded',
      { iso: '2018-21', precision: 'SEASON', stated: 'le printemps dernier', basis: 'INFERRED' },
    ],
    noted(
      'F-S4-020',
      'organizations',
      'cqic',
      'OBJECTIVE',
      'Aider les commerçants à passer au numérique',
      'To help merchants go digital',
    ),
    noted(
      'F-S4-021',
      'organizations',
      'cqic',
      'OBJECTIVE',
      'Consolider le milieu de l’innovation',
      'To strengthen the innovation ecosystem',
    ),
    noted(
      'F-S4-022',
      'organizations',
      'cqic',
      'OBJECTIVE',
      'Saisir les débouchés que crée le passage au numérique',
      'To seize the business openings that going digital creates',
    ),
    ['F-S4-024', 'organizations', 'technomontreal.sectors[0].id', 'sector:tic'],
    noted(
      'F-S4-025',
      'organizations',
      'picom',
      'REPUTATION',
      'Cité en exemple de réussite pour le commerce',
      'Held up as an example of success in commerce',
    ),
    ['F-S4-026', 'organizations', 'picom.territory.id', 'territory:lille'],
    ['F-S4-027', 'organizations', 'picom.sectors[id=sector:distribution].label.fr', 'Distribution'],
    ['F-S4-028', 'organizations', 'picom.sectors[id=sector:e-commerce].label.fr', 'Commerce électronique'],
    ['F-S4-029', 'organizations', 'picom.sectors[id=sector:relation-client].label.fr', 'Relation client'],
    ['F-S4-033', 'territories', 'europe.sources[statement=F-S4-033].statement', 'F-S4-033'],
    ['F-S4-034', 'territories', 'grandMontreal.sources[statement=F-S4-034].statement', 'F-S4-034'],
    noted(
      'F-S4-035',
      'sectors',
      'commerceGrosDetail',
      'TREND',
      'Le passage au numérique changera en profondeur les entreprises du commerce',
      'Going digital will deeply change the companies of the trade',
    ),
    noted(
      'F-S4-036',
      'organizations',
      'villeLaval',
      'OBJECTIVE',
      'Appuyer la filière du commerce',
      'To support the commerce sector',
    ),
  ],
};
