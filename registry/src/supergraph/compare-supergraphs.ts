import { buildASTSchema, parse } from 'graphql';
import { apiChanges } from '../composition/api-changes';
import type { ApiChange } from '../composition/composition';
import type { Context } from '../context';

/** What clients would notice between two supergraphs; null where one is unknown. */
export async function compareSupergraphs(
  { supergraphById, contentByHash }: Pick<Context, 'supergraphById' | 'contentByHash'>,
  from: string,
  to: string,
): Promise<ApiChange[] | null> {
  const [before, after] = await Promise.all([supergraphById.load(from), supergraphById.load(to)]);
  if (before === null || after === null) return null;
  const schemaOf = async (hash: string) =>
    buildASTSchema(parse(await contentByHash.load(hash), { noLocation: true }), { assumeValid: true });
  return apiChanges(await schemaOf(before.apiSdlHash), await schemaOf(after.apiSdlHash));
}
