import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { withSafeNames } from '../../execution/safe-names';
import { readAccessFacts } from '../../guard/access/access-facts';
import { withoutSecurityMarks } from '../../guard/access/security-links';
import type { SupergraphFacts } from '../supergraph-facts';
import { addressesIn } from './addresses';
import { requiredFieldsInPlan } from './corrections/required-fields-in-plan';
import { reservedNames } from './corrections/reserved-names';
import { resolvableKeysFirst } from './corrections/resolvable-keys-first';
import { separateRequiredFields } from './corrections/separate-required-fields';
import { plannableDocument } from './plannable-document';
import { plannerHash } from './planner-hash';
import { readFacts } from './read-facts';

/** A supergraph that is ready to plan. Loading takes seconds where it is large, and plans are made without a pause. */
export interface LoadedSupergraph {
  readonly facts: SupergraphFacts;
  /** Plans an operation that is valid. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
  /** How many plans were weighed against each other for the operation planned last. */
  evaluatedPlans(): number;
}

/**
 * Each field that several subgraphs share can double the plans that there are, and Apollo weighs up to 10,000: a small
 * operation then takes seconds. Plans beyond the bound are dropped before they are weighed, those with the most hops first.
 * The golden queries leave one plan each.
 */
const evaluatedPlansAllowed = 256;

/** Throws when the supergraph asks for a feature that is not known here. What it asks of callers is for others to enforce. */
export function loadSupergraph(sdl: string, maxEvaluatedPlans = evaluatedPlansAllowed): LoadedSupergraph {
  const given = parse(sdl, { noLocation: true });
  const access = readAccessFacts(given);
  const document = access === null ? given : withoutSecurityMarks(given);
  const supergraph = Supergraph.build(document);
  const separated = separateRequiredFields(resolvableKeysFirst(document));
  const reserved = reservedNames(separated.document);
  // An @external that is required under another name now would be refused as useless; the original has been validated.
  const planned = Supergraph.build(separated.document, { validateSupergraph: separated.fieldByName.size === 0 });
  // Named fragments could not be told apart once fetches of several plans' parts share a request.
  const planner = new QueryPlanner(planned, {
    reuseQueryFragments: false,
    debug: { maxEvaluatedPlans },
  });
  return {
    facts: { ...readFacts(supergraph), addresses: addressesIn(given), reserved, access, plannerHash: plannerHash() },
    plan: (asked, operationName) => {
      const plannable = plannableDocument(withSafeNames(asked, reserved).document);
      const operation = operationFromDocument(supergraph.apiSchema(), plannable, { operationName });
      return requiredFieldsInPlan(planner.buildQueryPlan(operation), separated);
    },
    evaluatedPlans: () => planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0,
  };
}
