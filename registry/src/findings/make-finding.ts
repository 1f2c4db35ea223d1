import type { Finding, Level } from './finding';
import { type FindingCode, findingCodes } from './finding-codes';

/** A finding with the remedy of its code; whatever else is known of it goes into `details`. */
export function makeFinding(
  level: Level,
  code: FindingCode,
  message: string,
  details: Partial<Omit<Finding, 'level' | 'code' | 'message'>> = {},
): Finding {
  return {
    level,
    code,
    message,
    remedy: findingCodes[code].remedy,
    coordinate: null,
    place: null,
    approval: null,
    usage: [],
    ...details,
  };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}
