import type { Input } from '../command';
import type { Settings } from '../settings/settings';

/** What a check and a publish sign about the schema they send. */
export function proposalClaims(settings: Settings, input: Pick<Input, 'isSet'>): Record<string, unknown> {
  const { subgraph, url } = settings.need('subgraph', 'url', 'registry', 'institution', 'key');
  const contract = settings.get('contract');
  const contractVersion = settings.get('contractVersion');
  return {
    subgraph,
    url,
    ...(contract !== undefined && { kind: 'NODE', contract }),
    ...(contractVersion !== undefined && { contractVersion }),
    ...(input.isSet('accept-breaking') && { acceptBreaking: true }),
  };
}
