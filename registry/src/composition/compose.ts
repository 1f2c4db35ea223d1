import { composeServices } from '@apollo/composition';
import { buildASTSchema, type GraphQLError, parse, printSchema } from 'graphql';
import { apiChanges } from './api-changes';
import type { Composition, CompositionFailure, CompositionRequest } from './composition';
import { hideTags } from './hide-tags';

/** Composes with Apollo's composition; compares with what clients see now. */
export async function compose({ subgraphs, apiSdlBefore, variants }: CompositionRequest): Promise<Composition> {
  const { supergraphSdl, schema, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors?.length || supergraphSdl === undefined || schema === undefined) {
    return { kind: 'failed', errors: (errors ?? []).map(failureOf) };
  }
  const apiSdl = printSchema(schema.toAPISchema().toGraphQLJSSchema());
  const sdlByVariant: Record<string, string> = {};
  for (const { name, hiddenTags } of variants) {
    try {
      sdlByVariant[name] = hideTags(supergraphSdl, hiddenTags);
    } catch (error) {
      const message = `The variant ${name}, which hides ${hiddenTags.join(', ')}, has no valid schema: ${(error as Error).message}`;
      return { kind: 'failed', errors: [{ code: 'VARIANT_BROKEN', message, places: [] }] };
    }
  }
  const before = apiSdlBefore === null ? null : buildASTSchema(parse(apiSdlBefore), { assumeValid: true });
  const changes = before === null ? [] : await apiChanges(before, buildASTSchema(parse(apiSdl), { assumeValid: true }));
  return { kind: 'composed', supergraphSdl, apiSdl, changes, sdlByVariant };
}

function failureOf({ message, extensions, nodes }: GraphQLError): CompositionFailure {
  const places = (nodes ?? []).flatMap((node) => {
    // Composition says in its nodes which subgraph they are of.
    const { subgraph } = node as unknown as { subgraph?: string };
    const token = node.loc?.startToken;
    return subgraph !== undefined && token ? [{ subgraph, line: token.line, column: token.column }] : [];
  });
  const code = typeof extensions.code === 'string' ? ` (${extensions.code})` : '';
  return { code: 'COMPOSITION_FAILED', message: `${message}${code}`, places };
}
