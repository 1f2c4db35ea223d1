import { type GraphQLObjectType, getNamedType } from 'graphql';
import type { Contract } from '../contract/contract';

/** The owner whose prefix an id carries; empty where it carries none. */
export function ownerOf(id: string): string {
  return id.slice(0, Math.max(id.indexOf(':'), 0));
}

/** Whether what one owner answered holds a row of another one. */
export function speaksForAnother(answer: unknown, contract: Contract, type: GraphQLObjectType, owner: string): boolean {
  return Object.values(type.getFields()).some(({ name, type: fieldType }) => {
    const row = (answer as Record<string, unknown>)[name];
    const isRow = contract.entities.has(getNamedType(fieldType).name) && typeof row === 'object' && row !== null;
    return isRow && [row].flat().some((one) => ownerOf(String((one as { id?: unknown } | null)?.id ?? '')) !== owner);
  });
}
