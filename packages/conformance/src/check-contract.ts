import type { Check } from './check';
import { checkList } from './check-list';
import { badRequests } from './checks/bad-requests';
import { latency } from './checks/latency';
import { likeItsFilter } from './checks/like-its-filter';
import { newerPart, newerParts } from './checks/newer-part';
import { nobodysList } from './checks/nobodys-list';
import { positions } from './checks/positions';
import { reach } from './checks/reach';
import { readable } from './checks/readable';
import { references } from './checks/references';
import { rowsById } from './checks/rows-by-id';
import { schema } from './checks/schema';
import { unknownFields } from './checks/unknown-fields';
import { foreignIds, unknownIds } from './checks/unknown-ids';
import { writes } from './checks/writes';
import { filterTo } from './lists/filter-to';
import { fullRowsIfAny } from './lists/full-rows';
import { fullSelection } from './lists/full-selection';
import type { KnownRows } from './lists/known-rows';
import { ListUnderTest } from './lists/list-under-test';
import { parentsInRows } from './lists/parents-in-rows';
import type { Recorder } from './recorder';
import { lacks, type Session } from './session';

/** Parents whose lists are compared with a filter of the root list. */
const parentsToCompare = 5;
export const entityChecks: readonly Check<KnownRows>[] = [references, positions, unknownIds, foreignIds];

/** Runs every check of a contract on a node. Gives the session with the owner its rows tell. */
export async function checkContract(recorder: Recorder, given: Session): Promise<Session> {
  const { contract } = given;
  if ((await recorder.run(reach, given, given.contract.name)) !== 'pass') {
    recorder.skip(schema, contract.name, 'the node does not answer GraphQL; nothing else was asked');
    await recorder.run(latency, given, 'all requests');
    return given;
  }
  const session = { ...given, owner: given.owner ?? (await ownerOfFirstRow(given)) };
  await recorder.run(schema, session, contract.name);
  await recorder.run(unknownFields, session, 'Query');
  await recorder.run(badRequests, session, 'HTTP');

  const lists = contract.gathered.filter(({ parent, name }) => !lacks(session, `${parent}.${name}`));
  const roots = lists.filter(({ parent }) => parent === 'Query').map((list) => new ListUnderTest(session, list, null));
  for (const list of roots) await checkList(list, recorder);
  for (const list of lists.filter(({ parent }) => parent !== 'Query')) {
    await checkHangingList(new ListUnderTest(session, list, null), roots, recorder);
  }
  for (const entity of contract.entities) await checkEntity(session, entity, roots, recorder);

  for (const coordinate of newerParts(session)) await recorder.run(newerPart(coordinate), session, coordinate);
  for (const field of contract.written) await recorder.run(writes, field, `Mutation.${field.name}`);
  await recorder.run(latency, session, 'all requests');
  return session;
}

/** The prefix of the first row of all; null where there is none or it cannot be read. */
async function ownerOfFirstRow(session: Session): Promise<string | null> {
  for (const list of session.contract.gathered) {
    if (list.parent !== 'Query' || lacks(session, `Query.${list.name}`)) continue;
    const root = new ListUnderTest(session, list, null);
    const page = await root.page({ first: 1, orderBy: root.firstOrder }).catch(() => null);
    const id = page?.edges[0]?.id ?? '';
    if (id.includes(':')) return id.slice(0, id.indexOf(':'));
  }
  return null;
}

/** Checks a list that hangs on entities of another owner, on the one that most rows lead to. */
async function checkHangingList(
  list: ListUnderTest,
  roots: readonly ListUnderTest[],
  recorder: Recorder,
): Promise<void> {
  const { session, where } = list;
  const { parent, entity } = list.list;
  const root = roots.find((one) => one.list.entity === entity);
  const full = root && (await fullRowsIfAny(root));
  const parents = full ? parentsInRows(full, parent) : [];
  const [most] = parents;
  if (most === undefined) recorder.skip(readable, where, `no row that could be read leads to a ${parent}`);
  else await checkList(new ListUnderTest(session, list.list, most), recorder);

  const siblings = session.contract.gathered.filter((one) => one.parent === parent && one.entity === entity);
  const filter = root && siblings.length === 1 ? filterTo(root, parent) : null;
  if (root && filter && most !== undefined)
    await recorder.run(likeItsFilter(root, filter, parents.slice(0, parentsToCompare)), list, where);
  await recorder.run(nobodysList, list, where);
}

/** Checks that rows are the same by their ids as in the list. */
async function checkEntity(
  session: Session,
  entity: string,
  roots: readonly ListUnderTest[],
  recorder: Recorder,
): Promise<void> {
  const root = roots.find((one) => one.list.entity === entity);
  const full = root && (await fullRowsIfAny(root));
  const known = { session, entity, selection: fullSelection(session, entity), byId: full?.byId ?? new Map() };
  for (const check of entityChecks) await recorder.run(check, known, entity);
  for (const { name } of session.contract.routed.filter((field) => field.entity === entity)) {
    if (!lacks(session, `Query.${name}`)) await recorder.run(rowsById(name), known, `Query.${name}`);
  }
}
