import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import type { TestHub } from './test-hub';
import { testHubKeys } from './test-hub-keys';

/** Starts another gateway over a hub's subgraphs, with settings of its own, on a free port. */
export function startGatewayOver(
  { subgraphs }: Pick<TestHub, 'subgraphs'>,
  settings: Readonly<Record<string, string>>,
  options: Partial<GatewayOptions> = {},
): Promise<RunningGateway> {
  const urlBySubgraph = new Map([...subgraphs].map(([name, { url }]) => [name, url]));
  return startGateway({
    ...readGatewayConfig({ LOG_LEVEL: 'silent', EXPLORER: 'false', PLANS_FOLDER: '', ...settings }, projectFolder),
    port: 0,
    hubKeys: { kind: 'keys', keys: testHubKeys },
    urlBySubgraph,
    nodesByContract: partnershipNodes(urlBySubgraph),
    ...options,
  });
}
