import { join } from 'node:path';

/** Where the contract's SDL stands. */
export const contractFile = join(__dirname, '..', 'contract.graphql');
