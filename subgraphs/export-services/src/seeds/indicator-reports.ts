import { cite, readings } from '@passerelle/documents';
import { FactBasis, unknownDay } from '@passerelle/subgraph-kit';
import { type IndicatorReport, IndicatorReportState } from '../indicator-report/indicator-report.entity';

export const indicatorReports: readonly IndicatorReport[] = [
  {
    id: 'report:cqi-crecq',
    ownerId: 'cqi',
    organizationId: 'org:cqi',
    recipientIds: ['org:crecq'],
    period: null,
    sortDate: unknownDay,
    state: IndicatorReportState.SUBMITTED,
    version: 1,
    // The article mentions the report and then gives the figures, without saying that they stand in it.
    observationsBasis: FactBasis.INFERRED,
    history: [],
    sources: cite('F-S1-026'),
    readings: readings('AMB-05'),
  },
];
