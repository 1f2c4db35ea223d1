import { newHubKey, publishedKeys } from '@passerelle/assertion';
import type { TrustedHub } from '@passerelle/subgraph-kit';

/** What the hubs of one test file sign with. */
export const testHubKeys = [newHubKey(new Date())];

/** For a subgraph that is to answer them. */
export const testHub: TrustedHub = { kind: 'keys', keys: () => publishedKeys(testHubKeys, new Date()) };
