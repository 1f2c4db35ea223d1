import { cite } from '@passerelle/documents';
import { type Support, SupportKind } from '../support/support.entity';

/** The article names neither amounts nor who gave what. */
export const supports: readonly Support[] = [
  {
    id: 'support:quiet-oceans-2018-financial',
    softLandingId: 'soft-landing:quiet-oceans-2018',
    sequence: 1,
    kind: SupportKind.FINANCIAL,
    amount: null,
    providerId: null,
    sources: cite('F-S2-018'),
  },
  {
    id: 'support:quiet-oceans-2018-meetings',
    softLandingId: 'soft-landing:quiet-oceans-2018',
    sequence: 2,
    kind: SupportKind.MEETINGS_PROGRAMME,
    amount: null,
    providerId: null,
    sources: cite('F-S2-019'),
  },
];
