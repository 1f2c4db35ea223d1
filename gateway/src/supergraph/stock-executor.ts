import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { parse } from 'graphql';
import type { GatewayOptions } from '../gateway-options';
import { guardAccess } from '../guard/access/guard-access';
import type { FindCostRules } from '../guard/cost/cost-limit';
import { readCostRules } from '../guard/cost/cost-rules';
import type { RequestContext } from '../observe/request-context';
import type { Upstream } from '../upstream/connect-upstream';
import { stockDataSource } from '../upstream/stock-data-source';
import { addressesIn } from './planning/addresses';
import { openSource } from './sources/open-source';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/** To compare with: the supergraph of the start, for good. */
export async function stockExecutor(
  { supergraph }: GatewayOptions,
  upstream: Upstream,
  log: FastifyBaseLogger,
): Promise<{ readonly gateway: Gateway; readonly costRules: FindCostRules }> {
  let first = '';
  const source = openSource(supergraph, log);
  await source.start({
    serve: async (sdl) => {
      first = sdl;
    },
    refuse: () => undefined,
  });
  await source.stop();
  const document = parse(first, { noLocation: true });
  const rules = readCostRules(document);
  const addresses = addressesIn(document);
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
  return { gateway, costRules: () => rules };
}
