import type { Promised } from './check';
import { entityChecks } from './check-contract';
import { listChecks } from './check-list';
import { badRequests } from './checks/bad-requests';
import { filterPromise } from './checks/filter';
import { latency } from './checks/latency';
import { likePromise } from './checks/like-its-filter';
import { newerPartPromise } from './checks/newer-part';
import { nobodysList } from './checks/nobodys-list';
import { reach } from './checks/reach';
import { readable } from './checks/readable';
import { rowsByIdPromise } from './checks/rows-by-id';
import { schema } from './checks/schema';
import { unknownFields } from './checks/unknown-fields';
import { writes } from './checks/writes';

/** What a node promises, in the order in which it is checked. */
export const everyCheck: readonly Promised[] = [
  reach,
  schema,
  unknownFields,
  badRequests,
  readable,
  ...listChecks,
  filterPromise,
  likePromise,
  nobodysList,
  ...entityChecks,
  rowsByIdPromise,
  newerPartPromise,
  writes,
  latency,
];
