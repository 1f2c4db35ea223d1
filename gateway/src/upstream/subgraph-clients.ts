import { type ClientSettings, SubgraphClient } from './subgraph-client';

/** One client for each URL, whoever asks there. */
export class SubgraphClients {
  private readonly byUrl = new Map<string, SubgraphClient>();

  constructor(private readonly settings: ClientSettings) {}

  at(url: string): SubgraphClient {
    const client = this.byUrl.get(url) ?? new SubgraphClient(url, this.settings);
    this.byUrl.set(url, client);
    return client;
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
