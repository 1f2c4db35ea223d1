/** HTTP headers that the hub and its subgraphs exchange. */
export const headers = {
  /** Identifies one request of a client through every log line it causes. */
  requestId: 'x-request-id',
  /** In a subgraph's answer: how many SQL statements it took. */
  sqlStatements: 'x-passerelle-sql',
  /** In a client's request, with the value `true`: put what the answer cost into `extensions.cost`. */
  wantsCost: 'x-passerelle-cost',
  /** In the hub's request to a subgraph: its signature, and on whose behalf it asks. */
  assertion: 'passerelle-assertion',
  /** In a registry's answer with a supergraph: a JWS over its bytes, compact and detached. */
  signature: 'passerelle-signature',
  /** In a request to a subgraph: milliseconds after which nobody waits for the answer any more. */
  deadline: 'passerelle-deadline',
} as const;
