import { readFileSync } from 'node:fs';
import { usageError } from '../cli-error';
import type { Settings } from './settings';

export interface SchemaFile {
  /** As it was named. */
  readonly name: string;
  readonly sdl: string;
}

/** The schema: of the file that was typed, or of the settings. The bytes are sent as they are. */
export function readSchema(settings: Settings, typed: string | undefined): SchemaFile {
  const name = typed ?? settings.need('schema').schema;
  const file = settings.path(name);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw usageError(
      `The schema ${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Name the file of your schema.`,
    );
  }
  try {
    return { name, sdl: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw usageError(`The schema ${file} must be a text in UTF-8, but holds other bytes.`);
  }
}
