import type { Command } from '../command';
import { check } from './check';
import { diff } from './diff';
import { keyCreate } from './key-create';
import { publish } from './publish';
import { rollback } from './rollback';
import { status } from './status';
import { usage } from './usage';

/** In the order of somebody's first day. */
export const everyCommand: readonly Command[] = [keyCreate, check, publish, status, diff, usage, rollback];
