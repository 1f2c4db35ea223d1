import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../observe/request-context';
import type { SubgraphAnswer, Variables } from './subgraph';

/** Is told of the events of one subscription to a subgraph. */
export interface EventSink {
  next(answer: SubgraphAnswer): void;
  /** The subgraph has ended it, or refused it with errors. */
  done(errors: readonly GraphQLFormattedError[]): void;
  /** It was not the subgraph's will. `wasOpen` where events may have been on their way. */
  lost(reason: string, wasOpen: boolean): void;
}

/** One subgraph, as far as it can be subscribed to. */
export interface EventSource {
  /** Gives the function that ends it; nothing is told to the sink after that. */
  listen(
    question: { readonly query: string; readonly variables: Variables },
    context: RequestContext,
    sink: EventSink,
  ): () => void;
}
