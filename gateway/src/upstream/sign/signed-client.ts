import { errors, headers } from '@passerelle/protocol';
import type { AskSubgraph, SubgraphClient, UpstreamAnswer, UpstreamRequest } from '../subgraph-client';
import type { Signer } from './signer';

/** Asks one subgraph under the hub's signature. Several names may share an address, and its connections. */
export class SignedClient implements AskSubgraph {
  constructor(
    private readonly subgraph: string,
    private readonly client: SubgraphClient,
    private readonly signer: Signer,
  ) {}

  get url(): string {
    return this.client.url;
  }

  /** Throws for a subgraph that does not take the request for the hub's: to the client it is as if it were down. */
  async ask(request: UpstreamRequest): Promise<UpstreamAnswer> {
    const { query, body, caller } = request;
    const assertion = this.signer.sign({ subgraph: this.subgraph, query, body, ...(caller && { caller }) });
    const answer = await this.client.ask({
      ...request,
      headers: { ...request.headers, [headers.assertion]: assertion },
    });
    const refusal = answer.httpStatus === 401 ? answer.errors?.[0] : undefined;
    if (refusal?.extensions?.code === errors.assertionRefused.code) throw new Error(refusal.message);
    return answer;
  }
}
