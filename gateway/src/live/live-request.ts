import { errors } from '@passerelle/protocol';
import { type OverflowPolicy, overflowPolicies } from './client-queue';

/** What a client asks, whichever transport it came by. */
export interface LiveRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What happens when the client is slow; null for what the operator has set. */
  readonly onSlow: OverflowPolicy | null;
}

/** Reads the parameters of a GraphQL request. Throws BAD_USER_INPUT. */
export function readLiveRequest(given: unknown): LiveRequest {
  const { query, operationName, variables, extensions } = recordOf(given ?? {}, 'the request');
  if (typeof query !== 'string') throw wrong('query', 'a text', query);
  if ((operationName ?? null) !== null && typeof operationName !== 'string')
    throw wrong('operationName', 'a text', operationName);
  const { onSlow = null } = recordOf(extensions ?? {}, 'extensions');
  if (onSlow !== null && !overflowPolicies.includes(onSlow as OverflowPolicy))
    throw wrong('extensions.onSlow', `one of ${overflowPolicies.join(', ')}`, onSlow);
  return {
    query,
    operationName: (operationName as string | null | undefined) || undefined,
    variables: recordOf(variables ?? {}, 'variables'),
    onSlow: onSlow as OverflowPolicy | null,
  };
}

function recordOf(value: unknown, argument: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(argument, 'an object', value);
  return value as Record<string, unknown>;
}

const longest = 100;

function wrong(argument: string, expected: string, value: unknown): Error {
  return errors.badUserInput({ argument, expected, received: (JSON.stringify(value) ?? 'nothing').slice(0, longest) });
}
