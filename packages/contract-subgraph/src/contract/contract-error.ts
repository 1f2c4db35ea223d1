/** A contract, or a node's schema, that cannot be used as it is; the message says how to mend it. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}
