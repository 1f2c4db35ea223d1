import type { Variant } from './composition/composition';
import { defaultRegistryOptions, type RegistryOptions } from './registry-options';

/** The settings of the registry beside those of every subgraph: what `docs/configuration.md` prints. */
export const registrySettings = [
  {
    name: 'REGISTRY_KEYS_FILE',
    default: defaultRegistryOptions.keysFile,
    meaning:
      'File with the private keys that sign supergraphs; made at the first start. Gateways are given the public ones.',
  },
  {
    name: 'REGISTRY_AUDIENCE',
    default: defaultRegistryOptions.audience,
    meaning: 'What signed acts have in `aud`. Give each registry its own, so that an act for one is none for another.',
  },
  {
    name: 'REGISTRY_PUBLIC_URL',
    default: defaultRegistryOptions.publicUrl,
    meaning: 'Where people reach the registry: the links in its feeds.',
  },
  {
    name: 'REGISTRY_VARIANTS',
    default: '(none)',
    meaning:
      'Supergraphs for an audience and the tags each hides: public=members+funders,members=funders. Served as /supergraph?variant=public.',
  },
  {
    name: 'USAGE_RETENTION_DAYS',
    default: String(defaultRegistryOptions.usageRetentionDays),
    meaning: 'How long reported usage is kept, and so how long an element counts as used; 1 to 400.',
  },
  {
    name: 'DANGEROUSLY_ALLOW_PLAIN_URLS',
    default: 'false',
    meaning: 'Lets every institution publish http:// addresses and private hosts, which gateways will then ask.',
  },
] as const;

/** Turns the environment into options; throws one error that lists every problem. */
export function readRegistryOptions(env: Readonly<Record<string, string | undefined>>): RegistryOptions {
  const problems: string[] = [];
  const days = Number(env.USAGE_RETENTION_DAYS ?? defaultRegistryOptions.usageRetentionDays);
  if (!Number.isInteger(days) || days < 1 || days > 400) {
    problems.push(`USAGE_RETENTION_DAYS must be a whole number from 1 to 400, but got: ${env.USAGE_RETENTION_DAYS}.`);
  }
  const publicUrl = env.REGISTRY_PUBLIC_URL || defaultRegistryOptions.publicUrl;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) {
    problems.push(`REGISTRY_PUBLIC_URL must be an http:// or https:// URL, but got: ${publicUrl}.`);
  }
  const plain = env.DANGEROUSLY_ALLOW_PLAIN_URLS ?? 'false';
  if (!['true', 'false'].includes(plain)) {
    problems.push(`DANGEROUSLY_ALLOW_PLAIN_URLS must be true or false, but got: ${plain}.`);
  }
  const variants = readVariants(env.REGISTRY_VARIANTS ?? '', problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    keysFile: env.REGISTRY_KEYS_FILE || defaultRegistryOptions.keysFile,
    audience: env.REGISTRY_AUDIENCE || defaultRegistryOptions.audience,
    publicUrl: publicUrl.replace(/\/$/, ''),
    variants,
    usageRetentionDays: days,
    dangerouslyAllowPlainUrls: plain === 'true',
  };
}

function readVariants(text: string, problems: string[]): Variant[] {
  return text
    .split(',')
    .filter(Boolean)
    .flatMap((entry) => {
      const [, name = '', tags = ''] = /^([a-z][a-z0-9-]*)=([\w/-]+(?:\+[\w/-]+)*)$/.exec(entry.trim()) ?? [];
      if (name !== '') return [{ name, hiddenTags: tags.split('+') }];
      problems.push(`REGISTRY_VARIANTS must be name=tag+tag separated by commas, but got: ${entry}.`);
      return [];
    });
}
