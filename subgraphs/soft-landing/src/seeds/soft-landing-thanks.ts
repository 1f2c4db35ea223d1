import type { SoftLandingThanks } from '../soft-landing/soft-landing-thanks.entity';

const softLandingId = 'soft-landing:quiet-oceans-2018';

/** F-S2-026, F-S2-027, F-S2-028, in the order of the article. */
export const softLandingThanks: readonly SoftLandingThanks[] = [
  'org:brest-metropole',
  'org:technopole-brest-iroise',
  'org:tmq',
].map((organizationId, index) => ({
  id: `${softLandingId}/${organizationId}`,
  softLandingId,
  organizationId,
  sequence: index + 1,
}));
