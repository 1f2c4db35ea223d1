import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usageError } from '../cli-error';
import { everySetting, projectFileName, type SettingName, settingNames } from '../config';

/** What passerelle.json of a folder sets; nothing where there is none. Throws usage errors that list every problem. */
export function readProjectFile(folder: string): Partial<Record<SettingName, string>> {
  const file = join(folder, projectFileName);
  const text = readIfThere(file);
  if (text === null) return {};
  const content = parse(file, text);
  const problems = Object.entries(content).flatMap(([name, value]) => {
    if (!isInFile(name)) {
      const known = settingNames.filter(isInFile).join(', ');
      const remedy = name in everySetting ? 'give it by its flag or variable' : `it may hold ${known}`;
      return [`"${name}" may not stand in it: ${remedy}`];
    }
    return typeof value === 'string' && value ? [] : [`"${name}" must be a text that is not empty`];
  });
  if (problems.length > 0) throw usageError(`${file} cannot be used:\n${problems.map((one) => `- ${one}`).join('\n')}`);
  return content as Partial<Record<SettingName, string>>;
}

function isInFile(name: string): boolean {
  return settingNames.some((known) => known === name && everySetting[known].isInFile);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw usageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parse(file: string, text: string): Record<string, unknown> {
  try {
    const content = JSON.parse(text);
    if (content !== null && typeof content === 'object' && !Array.isArray(content)) return content;
  } catch {
    // The parser's message repeats what it read, which somebody may have put a key into.
  }
  throw usageError(`${file} must hold a JSON object such as {"subgraph": "brest", "schema": "schema.graphql"}.`);
}
