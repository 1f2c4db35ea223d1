import { AssertionRefused, anonymousCaller, hashText } from '@passerelle/assertion';
import { errors, headers } from '@passerelle/protocol';
import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../../graph/request-context';
import type { Assertions } from './assertions';

interface Payload {
  readonly query: string;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Who asks for a subscription, as the hub has signed it: a connection carries those of many, so each brings an assertion of
 * its own among its extensions. It has to be good when the subscription begins. Everybody is anonymous without assertions.
 */
export async function subscriberOf(
  { query, extensions }: Payload,
  assertions: Assertions | null,
): Promise<Pick<RequestContext, 'caller' | 'assertion'> | GraphQLError> {
  if (!assertions) return { caller: anonymousCaller, assertion: null };
  const token = extensions?.[headers.assertion];
  try {
    const { assertion } = await assertions.verify(typeof token === 'string' ? token : undefined);
    if (hashText(query) !== assertion.operation) throw new AssertionRefused('another operation');
    return { caller: assertion.caller, assertion };
  } catch (error) {
    if (error instanceof AssertionRefused) return errors.assertionRefused({ reason: error.reason });
    throw error;
  }
}
