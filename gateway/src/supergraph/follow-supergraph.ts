import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Observation } from '@passerelle/observe';
import type { FastifyBaseLogger } from 'fastify';
import type { GatewayOptions } from '../gateway-options';
import type { FindCostRules } from '../guard/cost/cost-limit';
import type { RequestContext } from '../observe/request-context';
import { supergraphWatch } from '../observe/supergraph-watch';
import type { Upstream } from '../upstream/connect-upstream';
import type { FindOperation } from './known-operation';
import { PlanStore } from './plan-store';
import { openSupergraph } from './serving-supergraph';
import { openSource } from './sources/open-source';
import { SupergraphSwitch } from './supergraph-switch';

/** How long a new supergraph may be warmed before it serves. */
const warmDeadlineMs = 30_000;

/** What answers operations, whichever supergraph it serves. */
export interface FollowedSupergraph {
  readonly gateway: ApolloServerOptionsWithGateway<RequestContext>['gateway'];
  readonly costRules: FindCostRules;
  /** None for an executor that Apollo Server alone can ask. */
  readonly find?: FindOperation;
  /** Undefined where the supergraph of the start is served for good. */
  readonly served?: SupergraphSwitch;
  stop(): Promise<void>;
}

/** Serves the supergraph that the options name, and each that takes its place. Throws where the first cannot be served. */
export async function followSupergraph(
  options: GatewayOptions,
  upstream: Upstream,
  observation: Observation,
  log: FastifyBaseLogger,
): Promise<FollowedSupergraph> {
  if (options.executor === 'stock') return followNothing(options, upstream, log);
  const store = options.plansFolder === null ? null : new PlanStore(options.plansFolder, log);
  const watch = supergraphWatch(observation, () => served.state);
  const served = new SupergraphSwitch({
    open: (sdl) =>
      openSupergraph(sdl, {
        dataSource: upstream.dataSource,
        joinWaitMs: options.joinWaitMs,
        store,
        watch,
        log,
      }),
    warmOperations: options.warmOperations,
    warmDeadlineMs,
    onRefused: watch.refused,
    log,
  });
  const source = openSource(options.supergraph, log);
  const stop = async (): Promise<void> => {
    await source.stop();
    await served.stop();
    await store?.settled();
  };
  try {
    await source.start(served);
  } catch (error) {
    await stop();
    throw error;
  }
  upstream.setAddresses(served.current.addresses);
  served.onSwap(({ addresses }) => upstream.setAddresses(addresses));
  return { gateway: served.gateway, costRules: served.costRules, find: served.find, served, stop };
}

// Apollo's gateway brings its planner into this thread: it is read from disk only where it is wanted.
async function followNothing(
  options: GatewayOptions,
  upstream: Upstream,
  log: FastifyBaseLogger,
): Promise<FollowedSupergraph> {
  const { stockExecutor }: typeof import('./stock-executor') = require('./stock-executor');
  return { ...(await stockExecutor(options, upstream, log)), stop: async () => undefined };
}
