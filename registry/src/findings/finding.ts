import type { FindingCode } from './finding-codes';

/** error blocks a publish, warning is shown, info is kept. */
export type Level = 'error' | 'warning' | 'info';

/** One thing a check found in a schema. */
export interface Finding {
  readonly level: Level;
  readonly code: FindingCode;
  /** What was expected and what came. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** What it is about: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`, `@directive`; null: the whole. */
  readonly coordinate: string | null;
  /** Where it stands in the published text, both counted from 1; null where the text does not hold it. */
  readonly place: Place | null;
  /** Whose approval of what would lift it; null where none would. */
  readonly approval: NeededApproval | null;
  /** Who would be hurt, as far as the gateways have reported it. */
  readonly usage: readonly UsageOfElement[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface NeededApproval {
  readonly owner: string;
  readonly coordinate: string;
}

export interface UsageOfElement {
  readonly operationHash: string;
  readonly operationName: string | null;
  readonly client: string;
  readonly requests: number;
  /** The hour of the last request, RFC 3339. */
  readonly lastSeen: string;
}
