/** A node of a contract, as the operator names it. */
export interface ContractNode {
  /** Prefix of the ids of its rows. */
  readonly owner: string;
  readonly url: string;
  /** The versions of the contract it serves: `1.2`, or `1.0-1.2`; null for the version of the contract file. */
  readonly versions: string | null;
}

/** By the name of the contract. */
export type NodesByContract = ReadonlyMap<string, readonly ContractNode[]>;
