import type { Contract, Filter } from '@passerelle/contract-subgraph';
import { typeName } from '../type-name';
import type { ListUnderTest } from './list-under-test';

/**
 * The one filter of a root list that looks at ids of an entity: it says which rows lead to it. Null where there is none,
 * or several, of which nobody can say which one a list of the entity goes by.
 */
export function filterTo(root: ListUnderTest, entity: string): Filter | null {
  const leading = root.list.filters.filter(
    ({ name, paths }) =>
      paths.length > 0 &&
      root.takes(name) &&
      paths.every((path) => endOf(root.session.contract, root.list.entity, path) === entity),
  );
  return leading.length === 1 ? (leading[0] ?? null) : null;
}

/** The type whose id stands at the end of a path; null where it is no id. */
function endOf(contract: Contract, type: string, [step, ...rest]: readonly string[]): string | null {
  if (step === undefined) return null;
  if (rest.length === 0) return step === 'id' ? type : null;
  const field = contract.objectTypes.get(type)?.fields?.find(({ name }) => name.value === step);
  return field ? endOf(contract, typeName(field.type), rest) : null;
}
