import { randomUUID } from 'node:crypto';
import { type AssertedCaller, type Assertion, anonymousCaller } from './assertion';
import { hashText } from './hash-text';

export interface RequestToSign {
  /** Name of the subgraph that is asked. */
  readonly subgraph: string;
  /** Text of the operation, as it stands in the body. */
  readonly query: string;
  readonly body: string;
  /** The anonymous one when left out. */
  readonly caller?: AssertedCaller;
  readonly purpose?: Assertion['purpose'];
}

/** What the hub has to sign for a request: that it is good once, where it may change something. */
export function assertionOf({
  subgraph,
  query,
  body,
  caller = anonymousCaller,
  purpose = null,
}: RequestToSign): Assertion {
  const once = mayChange(query) ? { id: randomUUID(), body: hashText(body) } : null;
  return { subgraph, caller, operation: hashText(query), once, purpose };
}

/** Whether there may be a mutation in a document. The word may stand for something else; signing for once is right then too. */
export function mayChange(query: string): boolean {
  return /\bmutation\b/.test(query);
}
