import { type Assertion, assertionOf, signAssertion } from '@passerelle/assertion';
import { headers } from '@passerelle/protocol';
import { type Answer, ask } from './ask';
import { testHubKeys } from './test-hub-keys';

interface Asked {
  /** Of the subgraph. */
  readonly name: string;
  readonly url: string;
}

/** Asks a subgraph alone as a hub with the test keys does, for nobody in particular unless `change` says otherwise. */
// biome-ignore lint/suspicious/noExplicitAny: a test that has no generated type for its operation reads the answer as it comes
export function askSigned<Data = any>(
  { name, url }: Asked,
  query: string,
  variables: Record<string, unknown> = {},
  change: Partial<Assertion> = {},
): Promise<Answer<Data>> {
  return ask(url, query, variables, undefined, signatureOf(name, query, variables, change));
}

/** What a hub with the test keys adds to a request, as its headers, or to a subscription, as its extensions. */
export function signatureOf(
  subgraph: string,
  query: string,
  variables: Record<string, unknown> = {},
  change: Partial<Assertion> = {},
): Record<string, string> {
  const [key] = testHubKeys;
  if (!key) throw new Error('there is no test key');
  const assertion = { ...assertionOf({ subgraph, query, body: JSON.stringify({ query, variables }) }), ...change };
  return { [headers.assertion]: signAssertion(key, assertion, new Date()) };
}
