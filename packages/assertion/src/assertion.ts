/** On whose behalf the hub asks. */
export interface AssertedCaller {
  /** For logs: never a credential. */
  readonly id: string;
  readonly institution: string | null;
  readonly scopes: ReadonlySet<string>;
}

/** What the hub says, under its signature, of one request to one subgraph. */
export interface Assertion {
  /** Name of the subgraph that is asked; no other accepts it. */
  readonly subgraph: string;
  readonly caller: AssertedCaller;
  /** Hash of the operation's text. Its variables are not bound, so that one assertion serves many requests. */
  readonly operation: string;
  /** Set where it is good for a single request: what changes something must not be sent twice. */
  readonly once: Once | null;
  /** `registry` where the schema is read for the registry; nobody else may read it. */
  readonly purpose: 'registry' | null;
}

export interface Once {
  /** Never given to another request. */
  readonly id: string;
  /** Hash of the whole body. */
  readonly body: string;
}

/** Whoever brings no credential to the hub, and what the hub asks on its own account. */
export const anonymousCaller: AssertedCaller = { id: 'anonymous', institution: null, scopes: new Set() };

/** How long an assertion is good, in seconds. */
export const assertionLifetime = 60;

/** How far the clocks of the hub and of a subgraph may be apart, in seconds. */
export const clockTolerance = 5;

/** `typ` of the token: no other token that the hub or anybody else signs passes for an assertion. */
export const assertionType = 'passerelle-assertion+jwt';

/** `iss` of the token. */
export const assertionIssuer = 'passerelle';
