import { ContractError } from './contract-error';

/** A version of a contract. Within a major everything that was there stays; a minor only adds. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** The versions a node serves, both ends included. */
export interface VersionRange {
  readonly min: Version;
  readonly max: Version;
}

/** Reads `1.2`; throws a ContractError otherwise. */
export function parseVersion(text: string): Version {
  const [, major, minor] = /^(\d{1,6})\.(\d{1,6})$/.exec(text.trim()) ?? [];
  if (major === undefined || minor === undefined) {
    throw new ContractError(`a version is major.minor, such as 1.2, but this is: ${text}`);
  }
  return { major: Number(major), minor: Number(minor) };
}

/** Reads `1.0-1.2`, or `1.2`, which is a range of one; throws a ContractError otherwise. */
export function parseVersionRange(text: string): VersionRange {
  const [first = '', last = first, ...more] = text.split('-');
  const range = { min: parseVersion(first), max: parseVersion(last) };
  if (more.length > 0 || compareVersions(range.min, range.max) > 0) {
    throw new ContractError(`a range of versions is the lowest and the highest, such as 1.0-1.2, but this is: ${text}`);
  }
  return range;
}

export function printVersion({ major, minor }: Version): string {
  return `${major}.${minor}`;
}

export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor;
}

/**
 * The version in which the hub, whose contract file has `own`, speaks with a node that serves `range`: the highest both
 * know. Null where there is none: the node has only newer versions, or only those of another major.
 */
export function commonVersion(own: Version, { min, max }: VersionRange): Version | null {
  const highest = compareVersions(max, own) < 0 ? max : own;
  return highest.major === own.major && compareVersions(min, highest) <= 0 ? highest : null;
}
