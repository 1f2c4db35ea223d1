import { type Filter, type Selection, withPath } from '@passerelle/contract-subgraph';
import { isEnumType, isScalarType } from 'graphql';
import { idSelection } from '../lists/full-selection';
import type { ListUnderTest } from '../lists/list-under-test';
import { lacks, type Session } from '../session';
import { typeName } from '../type-name';

/** What of a row tells whether it passes a filter. */
export function filterSelection({ session, list }: ListUnderTest, { paths }: Filter): Selection {
  return paths.reduce(withPath, idSelection(session, list.entity));
}

/** Whether the node's version has every field a filter compares with. */
export function canTell({ session, list }: ListUnderTest, { paths }: Filter): boolean {
  return paths.every((path) => {
    let type = list.entity;
    return path.every((step) => {
      const where = `${type}.${step}`;
      const field = session.contract.objectTypes.get(type)?.fields?.find(({ name }) => name.value === step);
      type = field ? typeName(field.type) : '';
      return !lacks(session, where);
    });
  });
}

/** The values that rows hold where a filter looks, in the form in which they are passed to it. */
export function heldValues(session: Session, filter: Filter, rows: readonly unknown[]): unknown[] {
  const held = rows.flatMap((row) => filter.paths.flatMap((path) => valuesAlong(row, path)));
  return [...new Map(held.map((value) => [String(value), value])).values()].filter((value) =>
    isPassable(session, filter, value),
  );
}

function valuesAlong(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((item) => valuesAlong(item, step === undefined ? [] : [step, ...rest]));
  return step === undefined ? [value] : valuesAlong((value as Record<string, unknown>)[step], rest);
}

/** A row may hold a word that the contract's enum has not got; nobody can ask for it. */
function isPassable(session: Session, { argument }: Filter, value: unknown): boolean {
  const type = session.schema.getType(typeName(argument.type));
  if (!isEnumType(type)) return true;
  return typeof value === 'string' && type.getValue(value) !== undefined && !lacks(session, `${type.name}.${value}`);
}

/** A value that none of the held ones is; undefined where nobody can say one. */
export function unheldValue(session: Session, { argument }: Filter, held: readonly unknown[]): unknown {
  const type = session.schema.getType(typeName(argument.type));
  const words = new Set(held.map(String));
  const candidates = isEnumType(type)
    ? type.getValues().flatMap(({ name }) => (lacks(session, `${type.name}.${name}`) ? [] : [name]))
    : isScalarType(type)
      ? (candidatesOfScalar[type.name] ?? [])
      : [];
  return candidates.find((candidate) => !words.has(String(candidate)));
}

const candidatesOfScalar: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['zz:no-such-row'],
  String: ['no such word'],
  Int: [2_147_483_647],
  Float: [1e300],
  Boolean: [true, false],
};
