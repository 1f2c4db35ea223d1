import { errors } from '@passerelle/protocol';
import DataLoader from 'dataloader';
import type { NodeAnswer } from '../node/ask-node';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import { plantErrors } from './plant-errors';

interface EntityQuestion {
  readonly node: Node;
  readonly typename: string;
  readonly id: string;
  /** Selection on the entity. */
  readonly selection: string;
  /** `$name: Type` of the variables the selection uses. */
  readonly declarations: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the contract subgraph asks nodes on behalf of one request of one caller. */
export interface CallerLoaders {
  /**
   * An entity of a node; equal questions about many ids go out as one request. Rejects with a NodeFailure,
   * or with the error the node gave for this entity.
   */
  entity(question: EntityQuestion): Promise<Record<string, unknown> | null>;
  /** A root field. Rejects with a NodeFailure. */
  root(node: Node, field: string, query: string, variables: Record<string, unknown>): Promise<unknown>;
}

// The kit answers this many references in one SQL statement.
const maxEntitiesPerRequest = 500;

export function callerLoaders(caller: unknown): CallerLoaders {
  const entities = new DataLoader<EntityQuestion, Record<string, unknown> | null, string>(
    async (questions) => {
      const groups = new Map<string, EntityQuestion[]>();
      for (const question of questions) {
        const group = groupKey(question);
        groups.set(group, [...(groups.get(group) ?? []), question]);
      }
      const answers = new Map<string, Record<string, unknown> | null | Error>();
      await Promise.all([...groups.values()].map((group) => askGroup(group, caller, answers)));
      return questions.map((question) => answers.get(questionKey(question)) ?? null);
    },
    { cacheKeyFn: questionKey, maxBatchSize: maxEntitiesPerRequest },
  );
  return {
    entity: (question) => entities.load(question),
    root: async (node, field, query, variables) => {
      const answer = await node.read({ query, variables }, caller);
      return dataOf(node, answer)[field];
    },
  };
}

async function askGroup(
  group: readonly EntityQuestion[],
  caller: unknown,
  answers: Map<string, Record<string, unknown> | null | Error>,
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { node, typename, selection, declarations, variables } = first;
  try {
    const answer = await node.read(
      {
        query: `query ($representations: [_Any!]!${declarations}) { _entities(representations: $representations) { ... on ${typename} ${selection} } }`,
        variables: { ...variables, representations: group.map(({ id }) => ({ __typename: typename, id })) },
      },
      caller,
    );
    const entities = dataOf(node, answer)._entities;
    if (!Array.isArray(entities) || entities.length !== group.length) {
      throw new NodeFailure('ERROR', `${node.owner} did not answer every id it was asked.`);
    }
    group.forEach((question, index) => {
      answers.set(questionKey(question), entities[index] ?? null);
    });
  } catch (error) {
    const failure = error instanceof Error ? error : new NodeFailure('ERROR', String(error));
    for (const question of group) answers.set(questionKey(question), failure);
  }
}

/** The data of an answer, with its errors in their places; throws a NodeFailure when the whole answer failed. */
export function dataOf(node: Node, { data, errors: nodeErrors }: NodeAnswer): Record<string, unknown> {
  const unplaced = plantErrors(data, nodeErrors, node.owner);
  const [first] = unplaced;
  if (data && !first) return data;
  switch (first?.extensions?.code) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
      throw new NodeFailure('DENIED', `${node.owner} refused the caller.`);
    case 'GRAPHQL_VALIDATION_FAILED':
      throw new NodeFailure('INCOMPATIBLE', `${node.owner} does not know a field or an argument of the question.`);
    default:
      throw new NodeFailure('ERROR', errors.ownerUnavailable({ owner: node.owner, status: 'ERROR' }).message);
  }
}

function groupKey({ node, typename, selection, variables }: EntityQuestion): string {
  return JSON.stringify([node.owner, typename, selection, variables]);
}

function questionKey(question: EntityQuestion): string {
  return `${groupKey(question)}${question.id}`;
}
