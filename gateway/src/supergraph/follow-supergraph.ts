import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Observation } from '@passerelle/observe';
import type { FastifyBaseLogger } from 'fastify';
import { parse } from 'graphql';
import type { GatewayOptions } from '../gateway-options';
import { guardAccess } from '../guard/access/guard-access';
import type { RequestContext } from '../observe/request-context';
import { supergraphWatch } from '../observe/supergraph-watch';
import type { Upstream } from '../upstream/connect-upstream';
import { stockDataSource } from '../upstream/stock-data-source';
import type { FindOperation } from './known-operation';
import { PlanStore } from './plan-store';
import { addressesIn } from './planning/addresses';
import { openSupergraph } from './serving-supergraph';
import { openSource } from './sources/open-source';
import { SupergraphSwitch } from './supergraph-switch';

/** How long a new supergraph may be warmed before it serves. */
const warmDeadlineMs = 30_000;

/** What answers operations, whichever supergraph it serves. */
export interface FollowedSupergraph {
  readonly gateway: ApolloServerOptionsWithGateway<RequestContext>['gateway'];
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
  if (options.executor === 'stock') return stockExecutor(options, upstream, log);
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
  return { gateway: served.gateway, find: served.find, served, stop };
}

/** To compare with: the supergraph of the start, for good. */
async function stockExecutor(
  { supergraph }: GatewayOptions,
  upstream: Upstream,
  log: FastifyBaseLogger,
): Promise<FollowedSupergraph> {
  let first = '';
  const source = openSource(supergraph, log);
  await source.start({
    serve: async (sdl) => {
      first = sdl;
    },
    refuse: () => undefined,
  });
  await source.stop();
  const addresses = addressesIn(parse(first, { noLocation: true }));
  upstream.setAddresses(addresses);
  const gateway = guardAccess(
    first,
    (supergraphSdl) =>
      new ApolloGateway({
        supergraphSdl,
        logger: log,
        buildService: ({ name }) => stockDataSource(upstream.dataSource(name, addresses.get(name))),
      }),
  );
  return { gateway, stop: async () => undefined };
}
