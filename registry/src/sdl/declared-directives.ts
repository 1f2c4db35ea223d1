import { type DocumentNode, Kind } from 'graphql';
import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';
import { placeOf } from './place-of';

/** A definition could change what a directive of federation means, or show clients a directive nobody agreed on. */
export function declaredDirectives(document: DocumentNode): Finding[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.DIRECTIVE_DEFINITION
      ? [
          makeFinding('error', 'DIRECTIVE_DEFINITION', `The schema defines @${node.name.value}.`, {
            coordinate: `@${node.name.value}`,
            place: placeOf(node),
          }),
        ]
      : [],
  );
}
