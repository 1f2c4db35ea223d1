import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import type { TestHub } from './test-hub';

/** Starts another gateway over a hub's subgraphs, with settings of its own, on a free port. */
export function startGatewayOver(
  { subgraphs }: Pick<TestHub, 'subgraphs'>,
  settings: Readonly<Record<string, string>>,
  options: Partial<GatewayOptions> = {},
): Promise<RunningGateway> {
  const urlBySubgraph = new Map([...subgraphs].map(([name, { url }]) => [name, url]));
  return startGateway({
    ...readGatewayConfig({ LOG_LEVEL: 'silent', EXPLORER: 'false', ...settings }, projectFolder),
    port: 0,
    urlBySubgraph,
    nodesByContract: partnershipNodes(urlBySubgraph),
    ...options,
  });
}
