/** HTTP headers that the hub and its subgraphs exchange. */
export const headers = {
  /** Identifies one request of a client through every log line it causes. */
  requestId: 'x-request-id',
  /** In a subgraph's answer: how many SQL statements it took. */
  sqlStatements: 'x-passerelle-sql',
  /** In a client's request, with the value `true`: put what the answer cost into `extensions.cost`. */
  wantsCost: 'x-passerelle-cost',
  /** With a supergraph: a compact JWS over its exact bytes, without them (RFC 7515, appendix F). */
  signature: 'passerelle-signature',
} as const;
