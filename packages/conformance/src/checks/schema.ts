import { ContractError, liftExtras } from '@passerelle/contract-subgraph';
import { GraphQLError } from 'graphql';
import type { Check } from '../check';
import { faultOfExchange } from '../node/exchange';
import { failed, passed } from '../outcome';
import type { Session } from '../session';

export const schema: Check<Session> = {
  name: 'schema',
  promise: 'Its SDL, given by _service, has everything the contract has in its version, in the same types.',
  run: async ({ client, contract, owner, version }) => {
    const exchange = await client.ask({ query: '{ _service { sdl } }', variables: {} });
    const fault = faultOfExchange(exchange);
    if (fault !== null) return failed(fault, exchange);
    const sdl = (exchange.data?._service as { sdl?: unknown } | null | undefined)?.sdl;
    if (typeof sdl !== 'string') return failed('no text in _service { sdl }', exchange);
    try {
      const extras = liftExtras(contract, sdl, owner ?? 'the node', version);
      return passed(extras === null ? 'the contract and no more' : 'the contract, and more besides');
    } catch (error) {
      // Each shortcoming by name, or the place where the SDL cannot be read.
      if (error instanceof ContractError || error instanceof GraphQLError) return failed(error.message, exchange);
      throw error;
    }
  },
};
