import { type DocumentNode, Kind } from 'graphql';
import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';
import { placeOf } from './place-of';

const expected = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** Composition would take `schema { query: Mine }` for Query, and every rule about root fields would look elsewhere. */
export function checkRoots(document: DocumentNode): Finding[] {
  return document.definitions
    .flatMap((node) =>
      node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.operationTypes ?? []) : [],
    )
    .filter(({ operation, type }) => type.name.value !== expected[operation])
    .map((node) =>
      makeFinding(
        'error',
        'ROOT_TYPE_RENAMED',
        `The root type of ${node.operation} must be ${expected[node.operation]}, but got: ${node.type.name.value}.`,
        { place: placeOf(node.type) },
      ),
    );
}
