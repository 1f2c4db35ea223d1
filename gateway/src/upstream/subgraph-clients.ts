import { SignedClient } from './sign/signed-client';
import type { Signer } from './sign/signer';
import { type ClientSettings, SubgraphClient } from './subgraph-client';

/** One pool of connections for each URL, whatever is asked there, and a signature for each name. */
export class SubgraphClients {
  private readonly byUrl = new Map<string, SubgraphClient>();

  constructor(
    private readonly settings: ClientSettings,
    private readonly signer: Signer,
  ) {}

  /** Asks the subgraph of this name at this URL. */
  at(subgraph: string, url: string): SignedClient {
    const client = this.byUrl.get(url) ?? new SubgraphClient(url, this.settings);
    this.byUrl.set(url, client);
    return new SignedClient(subgraph, client, this.signer);
  }

  /** Waits for what is under way, then closes all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.byUrl.values()].map((client) => client.close()));
  }

  /** Closes all connections at once, and gives up what is under way. */
  async destroy(): Promise<void> {
    await Promise.all([...this.byUrl.values()].map((client) => client.destroy()));
  }
}
