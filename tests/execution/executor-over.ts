import { type ExecutionResult, parse } from 'graphql';
import { prepareOperation } from '../../gateway/src/execution/prepare-operation';
import { beginRequest } from '../../gateway/src/observe/request-context';
import { loadSupergraph } from '../../gateway/src/supergraph/planning/load-supergraph';
import { readWorld } from '../../gateway/src/supergraph/supergraph-world';
import { bodyOf } from '../../gateway/src/upstream/sent';
import type { Sent, SubgraphAnswer, SubgraphOperation } from '../../gateway/src/upstream/subgraph';
import { composeParts } from './compose-parts';
import { readAnswer } from './read-answer';

/** One question that came to a subgraph. */
export interface Question {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type AnswerOf = (question: Question) => SubgraphAnswer | Promise<SubgraphAnswer>;

/** The executor over subgraphs that answer as a test tells them, whatever their schema promises. */
export interface ExecutorOver {
  /** Answers; `asked` has the questions in the order in which they came. */
  ask(
    source: string,
    answerBySubgraph: Readonly<Record<string, AnswerOf | SubgraphAnswer>>,
    variables?: Record<string, unknown>,
  ): Promise<ExecutionResult & { readonly asked: readonly Question[] }>;
}

export async function executorOver(sdlByName: Readonly<Record<string, string>>): Promise<ExecutorOver> {
  const federated = Object.entries(sdlByName).map(([name, sdl]): [string, string] => [name, `${link}\n${sdl}`]);
  const { facts, plan } = loadSupergraph(await composeParts(new Map(federated)));
  const world = await readWorld(facts);
  return {
    ask: async (source, answerBySubgraph, variables = {}) => {
      const asked: Question[] = [];
      const subgraph = (name: string) => ({
        ask: async (operation: SubgraphOperation, sent: Sent) => {
          const { query, variables } = JSON.parse(bodyOf(operation, sent)) as Question;
          const question = { subgraph: name, query, variables };
          asked.push(question);
          const answer = answerBySubgraph[name] ?? {};
          return typeof answer === 'function' ? answer(question) : answer;
        },
      });
      const document = parse(source);
      const operation = prepareOperation(
        { ...world, subgraph, joinWaitMs: 0 },
        document,
        undefined,
        plan(document, undefined),
      );
      const result = await operation(variables, beginRequest('test'));
      return { ...readAnswer(result), asked };
    },
  };
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@interfaceObject"])';
