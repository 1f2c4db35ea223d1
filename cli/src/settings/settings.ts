import { resolve } from 'node:path';
import { usageError } from '../cli-error';
import { everySetting, projectFileName, type SettingName } from '../config';

/** What is set, and the folder that paths are meant from. */
export class Settings {
  constructor(
    private readonly values: Partial<Record<SettingName, string>>,
    private readonly folder: string,
  ) {}

  get(name: SettingName): string | undefined {
    return this.values[name];
  }

  path(file: string): string {
    return resolve(this.folder, file);
  }

  /** The named settings. Throws one usage error that says of each missing one how to give it. */
  need<Name extends SettingName>(...names: readonly Name[]): Record<Name, string> {
    const problems = names.flatMap((name) => {
      const { flag, value, variable, meaning, example, isInFile } = everySetting[name];
      const given = this.values[name];
      const ways = `--${flag} ${value}, ${variable}${isInFile ? ` or "${name}" in ${projectFileName}` : ''}`;
      if (!given) return [`${name} is missing (${meaning}, such as ${example}): give ${ways}`];
      if (value === '<url>' && !isWebAddress(given)) {
        return [`${name} must be an address such as ${example}, but got: ${given}; it comes from ${ways}`];
      }
      return [];
    });
    if (problems.length > 0) throw usageError(problems.join('\n'));
    return Object.fromEntries(names.map((name) => [name, this.values[name]])) as Record<Name, string>;
  }

  /** Where the graph is asked. */
  graphUrl(): URL {
    if (this.values.graph) return new URL(this.need('graph').graph);
    return new URL('/graphql', this.need('registry').registry);
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
