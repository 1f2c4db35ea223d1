import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConformanceError } from '../conformance-error';

/** Reads a contract by its file, or by its name from `contracts/<name>/contract.graphql`. */
export function readContract(given: string, folder: string, contractsFolder: string): string {
  const candidates = [resolve(folder, given), join(contractsFolder, given, 'contract.graphql')];
  const file = candidates.find((path) => existsSync(path) && statSync(path).isFile());
  if (file !== undefined) return readFileSync(file, 'utf8');
  const names = existsSync(contractsFolder) ? readdirSync(contractsFolder).filter((name) => !name.startsWith('.')) : [];
  throw new ConformanceError(
    `expected a contract file or one of the contracts ${names.join(', ')}, but there is neither: ${given}; give the path of the SDL file`,
  );
}
