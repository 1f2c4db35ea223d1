import type { ApiKey } from './api-key';

/**
 * Reads the text of a keys file: `{"keys": [{"id": "…", "institution": "…", …}]}`. Throws one error that lists every
 * problem by its place; what stands there is not quoted, since it may be a secret that got there by mistake.
 */
export function parseKeysFile(path: string, text: string): ApiKey[] {
  const keys = (parseJson(path, text) as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys)) throw new Error(`${path} must be an object with a list named keys, but is not.`);
  const problems: string[] = [];
  const ids = new Set<unknown>();
  for (const [index, key] of keys.entries()) {
    const fields = Object(key) as Record<string, unknown>;
    for (const [name, isGood] of Object.entries(fieldRules)) {
      if (!isGood(fields[name])) problems.push(`keys[${index}].${name} has no valid value`);
    }
    if (ids.has(fields.id)) problems.push(`keys[${index}].id is taken by another key`);
    ids.add(fields.id);
  }
  if (problems.length > 0) throw new Error(`${path} does not hold keys: ${problems.join('; ')}.`);
  return keys as ApiKey[];
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON.`);
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const fieldRules: Readonly<Record<keyof ApiKey, (value: unknown) => boolean>> = {
  id: isText,
  institution: isText,
  scopes: (value) => Array.isArray(value) && value.every(isText),
  hash: (value) => typeof value === 'string' && /^[\w-]{43}$/.test(value),
  createdAt: isTime,
  // A day that cannot be read would never come, and the key would work for ever.
  expires: (value) => value === null || (isTime(value) && /^\d{4}-\d\d-\d\d$/.test(String(value))),
  revokedAt: (value) => value === null || isTime(value),
  note: isTextOrNull,
};
