import type { Caller } from '../guard/callers/caller';
import { rightsOf } from '../guard/callers/rights-of';
import { BoundedCache } from './bounded-cache';
import type { FindOperation } from './known-operation';
import type { KnownOperations } from './known-operations';

/** Characters of operations, and of the rights for which they are noted. */
const keptCharacters = 8 * 1024 * 1024;
/** What an entry takes beside its text: short ones are bounded in their number. */
const entryCharacters = 200;

/**
 * What is known of operations under access rules. Rights come from outside, and an operation is known for those alone for
 * which the guard has left it whole. That depends on no variable: what it takes out, it takes out whether or not the
 * variables include it.
 */
export class WholeOperations {
  private readonly noted = new BoundedCache<true>(keptCharacters);

  constructor(private readonly known: Pick<KnownOperations, 'find'>) {}

  readonly find: FindOperation = (source, operationName, caller) =>
    this.noted.get(keyOf(source, operationName, caller)) && this.known.find(source, operationName);

  /** Notes an operation that was let through, of which this caller and all with equal rights may see everything. */
  readonly note = (source: string, operationName: string | undefined, caller: Caller): void => {
    const key = keyOf(source, operationName, caller);
    if (!this.noted.get(key)) this.noted.set(key, true, key.length + entryCharacters);
  };
}

function keyOf(source: string, operationName: string | undefined, caller: Caller): string {
  return JSON.stringify([rightsOf(caller), operationName ?? null, source]);
}
