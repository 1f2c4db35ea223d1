import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Answer, ask, databaseKinds, startTestHub, type TestHub } from '@passerelle/test-kit';
import { type DocumentNode, print } from 'graphql';
import {
  AnaximandreDocument,
  ConventionDocument,
  CqiBudgetDocument,
  ExportInformationDocument,
  ExtrasDocument,
  PartnershipsDocument,
  QuietOceansDocument,
  TicMissionDocument,
} from './golden.generated';

// The queries people ask of the five documents, with what they may cost: calls to subgraphs and SQL statements.
describe.each(databaseKinds)('the golden queries on %s', (kind) => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub(kind);
  });

  afterAll(() => hub?.stop());

  async function answer<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables = {} as Variables,
  ): Promise<Answer<Data>> {
    const result = await ask<Data>(hub.url, print(document as DocumentNode), variables as Record<string, unknown>);
    expect(result.errors).toBeUndefined();
    return result;
  }

  it('gives the export-information service by MRC, equal to the region, and its growth over three years', async () => {
    const { data, cost } = await answer(ExportInformationDocument);

    const { whole, parts, sumOfParts, isEqualToWhole } = data.indicatorBreakdown ?? {};
    expect(parts?.map(({ value, territory }) => [territory?.name.fr, value])).toEqual([
      ['Drummond', 27],
      ['Arthabaska', 20],
      ['L’Érable', 9],
      ['Bécancour', 6],
      ['Nicolet-Yamaska', 2],
    ]);
    expect(whole).toMatchObject({
      value: 64,
      territory: { name: { fr: 'Centre-du-Québec' } },
      period: { assumed: true },
    });
    expect([sumOfParts, isEqualToWhole]).toEqual([64, true]);
    expect(parts?.[0]?.territory?.codes).toContainEqual({ scheme: 'QC_MRC', code: '49' });
    expect(data.growth?.map(({ fromValue, toValue, changePercent }) => [fromValue, toValue, changePercent])).toEqual([
      [34, 65, 91.2],
      [65, 64, -1.5],
    ]);
    expect(cost).toMatchObject({ subgraphCalls: 2, sqlStatements: 6 });
  });

  it('gives the CQI’s budget with the share and the status of each line', async () => {
    const { data, cost } = await answer(CqiBudgetDocument);

    expect(data.budget).toMatchObject({
      total: { minor: 29_475_000, currency: 'CAD' },
      balanced: true,
      period: { label: 'FY2011-12' },
    });
    expect(data.budget?.lines.map(({ amount, share, status }) => [amount?.minor, share, status])).toEqual([
      [6_000_000, 20.36, 'ACCEPTED'],
      [12_000_000, 40.71, 'REQUESTED'],
      [5_580_000, 18.93, 'REQUESTED'],
      [5_895_000, 20, 'FORECAST'],
    ]);
    expect(data.budget?.lines[3]?.source).toBeNull();
    expect(cost).toMatchObject({ subgraphCalls: 2, sqlStatements: 3 });
  });

  it('lists the partnerships of three owners in one order, with a report a node', async () => {
    const { data, cost } = await answer(PartnershipsDocument, { first: 10 });

    expect(data.partnerships?.nodes.map(({ id }) => id)).toEqual([
      'brest-rimouski:tmq-2010',
      'la-rochelle-quebec:convention-2017',
      'laval-lille:corridor-2018',
      'laval-lille:laval-technomontreal',
      'laval-lille:technomontreal-picom',
    ]);
    expect(data.partnerships).toMatchObject({ complete: true, totalCount: 5, pageInfo: { hasNextPage: false } });
    expect(data.partnerships?.reports.map(({ owner, status, rows }) => [owner?.name.fr, status, rows])).toEqual([
      ['Coopération Brest–Rimouski', 'OK', 1],
      ['Coopération La Rochelle–Québec', 'OK', 1],
      ['Coopération Laval–Lille', 'OK', 3],
    ]);
    expect(cost).toMatchObject({ subgraphCalls: 4, sqlStatements: 7 });
  });

  it('gives the same list page by page with one cursor for all owners', async () => {
    const ids: string[] = [];
    let after: string | null | undefined = null;
    do {
      const { data }: Answer<import('./golden.generated').PartnershipsQuery> = await answer(PartnershipsDocument, {
        first: 2,
        after,
      });
      ids.push(...(data.partnerships?.nodes.map(({ id }) => id) ?? []));
      after = data.partnerships?.pageInfo.hasNextPage ? data.partnerships.pageInfo.endCursor : null;
    } while (after);

    expect(ids).toEqual([
      'brest-rimouski:tmq-2010',
      'la-rochelle-quebec:convention-2017',
      'laval-lille:corridor-2018',
      'laval-lille:laval-technomontreal',
      'laval-lille:technomontreal-picom',
    ]);
  });

  it('gives Quiet-Oceans’ stay with its outcomes, call, programme and partnership in one query over five owners', async () => {
    const { data, cost } = await answer(QuietOceansDocument);

    const [stay] = data.organization?.softLandings?.nodes ?? [];
    expect(stay).toMatchObject({
      period: { iso: '2018-23', precision: 'SEASON' },
      earlierVisit: { date: { iso: '2016' } },
      home: { name: { fr: 'Technopôle Brest-Iroise' }, territory: { name: { fr: 'Brest' } } },
      host: { name: { fr: 'Technopole maritime du Québec' }, territory: { name: { fr: 'Rimouski' } } },
      call: { ordinalAsStated: '4ème', program: { acronym: 'FFQCD' } },
      partnership: { id: 'brest-rimouski:tmq-2010', signedOn: { iso: '2010' } },
    });
    const outcomes = stay?.outcomes.map(({ type }) => type) ?? [];
    expect(outcomes.indexOf('CONTRACT_WON')).toBeGreaterThanOrEqual(0);
    expect(outcomes.indexOf('TENDER_WON')).toBeGreaterThan(outcomes.indexOf('CONTRACT_WON'));
    expect(stay?.partnership?.researchThemes?.nodes.length).toBeGreaterThan(0);
    expect(stay?.sources[0]?.document?.publishedOn?.iso).toBe('2019-08-13');
    expect(cost).toMatchObject({ subgraphCalls: 7, sqlStatements: 19 });
  });

  it('says that Anaximandre won no contract and is still discussing a partnership', async () => {
    const { data, cost } = await answer(AnaximandreDocument);

    const outcomes = data.softLanding?.outcomes ?? [];
    expect(outcomes.map(({ type }) => type)).toEqual(['NO_CONTRACT', 'PARTNERSHIP_DISCUSSION']);
    expect(outcomes[1]).toMatchObject({
      status: 'IN_PROGRESS',
      sectors: [{ label: { fr: 'Sciences des données massives' } }],
    });
    expect(outcomes[1]?.territories.map((territory) => territory?.name.fr).sort()).toEqual(['Matane', 'Rimouski']);
    expect(cost).toMatchObject({ subgraphCalls: 2, sqlStatements: 8 });
  });

  it('gives the TIC mission of 2013 with its eight participants by place, funders, stops and announced office', async () => {
    const { data, cost } = await answer(TicMissionDocument);

    const mission = data.mission;
    expect(mission?.delegateCount).toBe(8);
    const byPlace = mission?.delegateCounts.byPlace.map(({ place, count }) => [place?.name.fr, count]) ?? [];
    expect(Object.fromEntries(byPlace)).toEqual({
      'Cap-aux-Meules': 2,
      Chandler: 2,
      'Havre-aux-Maisons': 1,
      Bonaventure: 1,
      'Carleton-sur-Mer': 1,
      'New Richmond': 1,
    });
    expect(mission?.funders).toHaveLength(4);
    expect(mission?.stops.map(({ sequence, place }) => [sequence, place?.name.fr])).toEqual([
      [1, 'Paris'],
      [2, 'Paris'],
      [3, 'Lille'],
      [4, 'Strasbourg'],
      [5, 'Strasbourg'],
      [6, 'Strasbourg'],
      [7, 'Strasbourg'],
    ]);
    expect(mission?.outcomes.find(({ type }) => type === 'OFFICE_OPENING')).toMatchObject({
      status: 'ANNOUNCED',
      beneficiary: { name: { fr: 'Jolifish' } },
      territory: { name: { fr: 'Strasbourg' } },
      expected: { iso: '2014' },
    });
    expect(cost).toMatchObject({ subgraphCalls: 2, sqlStatements: 7 });
  });

  it('gives the convention of 15 November with its actions, what is undecided, and three companies abroad', async () => {
    const { data, cost } = await answer(ConventionDocument);

    const convention = data.partnership;
    expect(convention?.signedOn).toMatchObject({ iso: '2017-11-15', basis: 'INFERRED' });
    expect(convention?.parties.filter(({ organization }) => organization?.kind === 'CHAMBER_OF_COMMERCE')).toHaveLength(
      3,
    );
    expect(convention?.actions.map(({ kind }) => kind)).toEqual([
      'DATA_ACCESS',
      'MATCHMAKING',
      'TRADE_SHOW',
      'TRAINEE_EXCHANGE',
    ]);
    expect(convention?.milestones).toMatchObject([
      { kind: 'SECTOR_SELECTION', status: 'PENDING', due: { iso: '2018-05' } },
    ]);
    expect(convention?.establishments?.nodes.map(({ company, year }) => [company?.name.fr, year]).sort()).toEqual([
      ['Le Lézard Créatif', 2016],
      ['SS2i', 2016],
      ['Valbiotis', 2016],
    ]);
    expect(convention?.readings.find(({ ambiguity }) => ambiguity === 'AMB-01')).toMatchObject({ confidence: 0.95 });
    expect(cost).toMatchObject({ subgraphCalls: 4, sqlStatements: 8 });
  });

  it('gives what only one owner has on its own rows, and null on the rows of the others', async () => {
    const { data } = await answer(ExtrasDocument);

    const rows = Object.fromEntries((data.partnerships?.nodes ?? []).map((row) => [row.id, row]));
    expect(rows['brest-rimouski:tmq-2010']).toMatchObject({
      researchThemes: { nodes: [{}, {}] },
      establishments: null,
      corridor: null,
      softLandings: { nodes: [{}, {}] },
      missions: { nodes: [{}, {}, {}] },
      applications: { nodes: [{}] },
    });
    expect(rows['la-rochelle-quebec:convention-2017']).toMatchObject({
      researchThemes: null,
      establishments: { nodes: [{}, {}, {}] },
      corridor: null,
    });
    expect(rows['laval-lille:corridor-2018']?.corridor?.budget).toMatchObject({
      total: { minor: 210_000_000, currency: 'CAD' },
      durationYears: 3,
      lines: [
        { sharePercent: 50, amount: { minor: 105_000_000 } },
        { sharePercent: 50, amount: null },
      ],
    });
    expect(rows['laval-lille:technomontreal-picom']?.corridor).toBeNull();
  });
});
