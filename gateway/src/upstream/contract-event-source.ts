import type { ContractSubgraph } from '@passerelle/contract-subgraph';
import { type ExecutionResult, parse } from 'graphql';
import type { EventSource } from './event-source';

type Events = Extract<Awaited<ReturnType<ContractSubgraph['subscribe']>>, AsyncIterator<unknown>>;

/** The merged events of a contract in this process. */
export function contractEventSource(contract: ContractSubgraph): EventSource {
  return {
    listen: ({ query, variables }, context, sink) => {
      let isHeard = true;
      let events: Events | undefined;
      const hear = async (): Promise<void> => {
        const opened = await contract.subscribe(
          { document: parse(query, { noLocation: true }), variables: { ...variables } },
          context,
        );
        if (!(Symbol.asyncIterator in opened)) {
          if (isHeard) sink.done(opened.errors?.map((error) => error.toJSON()) ?? []);
          return;
        }
        events = opened;
        if (!isHeard) await events.return();
        for await (const answer of events) if (isHeard) sink.next(asSent(answer));
        if (isHeard) sink.done([]);
      };
      hear().catch((error: Error) => {
        if (isHeard) sink.lost(error.message, true);
      });
      return () => {
        isHeard = false;
        events?.return();
      };
    },
  };
}

/** As another process would have sent it: graphql-js makes objects without a prototype, and errors that are no plain values. */
function asSent({ data, errors }: ExecutionResult) {
  return JSON.parse(JSON.stringify({ data, errors }));
}
