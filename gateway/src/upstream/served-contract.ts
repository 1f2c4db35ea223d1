import {
  type Contract,
  type ContractSubgraph,
  createContractSubgraph,
  type NodeMembership,
  type NodeSettings,
  printVersion,
} from '@passerelle/contract-subgraph';
import type { FastifyBaseLogger } from 'fastify';
import { rightsOf } from '../guard/callers/rights-of';
import type { ContractWatch } from '../observe/contract-watch';
import { type RequestContext, timeLeftMs } from '../observe/request-context';
import { askNodeOverHttp } from './ask-node-over-http';
import type { ContractNode } from './contract-node';
import { listenToNode } from './listen-to-node';
import type { SubgraphClients } from './subgraph-clients';
import type { SubgraphSockets } from './subgraph-sockets';

/** How nodes are reached. */
export interface NodeConnections {
  readonly clients: SubgraphClients;
  readonly sockets: SubgraphSockets;
}

/** A contract in this process, over nodes that answer HTTP and may change while it runs. */
export class ServedContract {
  readonly subgraph: ContractSubgraph;
  private members = new Map<string, NodeMembership>();
  private nodes: readonly ContractNode[] = [];

  constructor(
    readonly contract: Contract,
    private readonly connections: NodeConnections,
    nodeSettings: NodeSettings,
    private readonly log: Pick<FastifyBaseLogger, 'warn'>,
    private readonly watch?: ContractWatch,
  ) {
    this.subgraph = createContractSubgraph(contract, [], {
      nodes: nodeSettings,
      // A probe asks for nobody.
      rightsOf: (context) => (context ? rightsOf((context as RequestContext).caller) : null),
      timeLeftMs: (context) => timeLeftMs(context as RequestContext | undefined),
      ...(watch && { onGathered: watch.onGathered }),
    });
  }

  get current(): readonly ContractNode[] {
    return this.nodes;
  }

  /** Nodes that stay as they were keep what is known of their health. Throws, and changes nothing, where one cannot be. */
  setNodes(nodes: readonly ContractNode[]): void {
    const members = new Map(
      nodes.map((node) => [JSON.stringify(node), this.members.get(JSON.stringify(node)) ?? this.member(node)]),
    );
    this.subgraph.setMembers([...members.values()]);
    this.members = members;
    this.nodes = nodes;
  }

  private member({ owner, url, versions }: ContractNode): NodeMembership {
    const client = this.connections.clients.at(owner, url);
    return {
      owner,
      versions: versions ?? printVersion(this.contract.version),
      ask: askNodeOverHttp(owner, this.watch?.node(owner, client) ?? client, this.log),
      listen: listenToNode(owner, this.connections.sockets.at(owner, url), this.log),
    };
  }
}
