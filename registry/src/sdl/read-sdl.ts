import { type DocumentNode, GraphQLError, parse, visit } from 'graphql';
import type { Finding } from '../findings/finding';
import { hasErrors, makeFinding } from '../findings/make-finding';
import { declaredDirectives } from './declared-directives';
import type { DeclaredType } from './declared-type';
import { declaredTypes } from './declared-types';
import { checkLinks } from './links';
import { measureSdl, sdlLimits } from './measure-sdl';
import { checkNames } from './names';
import { placeOf } from './place-of';
import { checkRoots } from './roots';

/** A schema that may be reasoned about: what its directives and root types are called is what they are. */
export interface ReadSchema {
  readonly document: DocumentNode;
  readonly types: ReadonlyMap<string, DeclaredType>;
}

export type Reading =
  | { readonly kind: 'readable'; readonly schema: ReadSchema; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] };

/**
 * Reads a published subgraph. Every rule after this one trusts names, so what could make a directive or a root type
 * go by another name is refused here.
 */
export function readSdl(sdl: string): Reading {
  const tooMuch = measureSdl(sdl);
  if (tooMuch.length > 0) return { kind: 'unreadable', findings: tooMuch };
  const document = parseSdl(sdl);
  if (!('definitions' in document)) return { kind: 'unreadable', findings: [document] };
  const schema = { document, types: declaredTypes(document) };
  const findings = [
    ...refuseOperations(document),
    ...checkLinks(document),
    ...checkRoots(document),
    ...declaredDirectives(document),
    ...checkNames(document),
  ];
  return hasErrors(findings) ? { kind: 'unreadable', findings } : { kind: 'readable', schema, findings };
}

/** The document, or what keeps the text from being one. */
export function parseSdl(sdl: string): DocumentNode | Finding {
  try {
    return parse(sdl, { maxTokens: sdlLimits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [location] = error.locations ?? [];
    return makeFinding('error', 'SDL_INVALID', error.message, { place: location ?? null });
  }
}

function refuseOperations(document: DocumentNode): Finding[] {
  const findings: Finding[] = [];
  const refuse = (node: { readonly kind: string; readonly loc?: never }) => {
    findings.push(
      makeFinding('error', 'SDL_INVALID', 'An operation or a fragment is no part of a schema.', {
        place: placeOf(node),
      }),
    );
    return false;
  };
  visit(document, { OperationDefinition: refuse as never, FragmentDefinition: refuse as never });
  return findings;
}
