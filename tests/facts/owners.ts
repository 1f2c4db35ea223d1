import { brestRimouskiFacts } from './brest-rimouski.facts';
import { directoryFacts } from './directory.facts';
import { exportServicesFacts } from './export-services.facts';
import type { FactChecks } from './fact-check';
import { fundingCallsFacts } from './funding-calls.facts';
import { laRochelleQuebecFacts } from './la-rochelle-quebec.facts';
import { lavalLilleFacts } from './laval-lille.facts';
import { softLandingFacts } from './soft-landing.facts';
import { tradeMissionsFacts } from './trade-missions.facts';

/** The statements each subgraph answers for. */
export const factsByOwner: Readonly<Record<string, FactChecks>> = {
  directory: directoryFacts,
  'brest-rimouski': brestRimouskiFacts,
  'la-rochelle-quebec': laRochelleQuebecFacts,
  'laval-lille': lavalLilleFacts,
  'soft-landing': softLandingFacts,
  'funding-calls': fundingCallsFacts,
  'trade-missions': tradeMissionsFacts,
  'export-services': exportServicesFacts,
};

/** Statements that no query reaches, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {};
