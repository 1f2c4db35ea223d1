import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { buildSchema, type GraphQLField, getNamedType, isObjectType, isRequiredArgument } from 'graphql';

/** A field of the hub's graph that gives a connection. */
export interface List {
  /** Query, or the type whose rows have it. */
  readonly parent: string;
  readonly name: string;
  /** The type of its rows. */
  readonly row: string;
  readonly arguments: readonly string[];
  /** Arguments it cannot be asked without. */
  readonly required: readonly string[];
}

/** Every list of the hub's graph, as the committed schema says. */
export function listsOfTheGraph(): List[] {
  const schema = buildSchema(readFileSync(join(projectFolder, 'gateway', 'api.graphql'), 'utf8'));
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  return objects.flatMap((parent) =>
    Object.values(parent.getFields())
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
      .map((field) => toList(parent.name, field)),
  );
}

function toList(parent: string, { name, type, args }: GraphQLField<unknown, unknown>): List {
  const names = args.map((argument) => argument.name);
  return {
    parent,
    name,
    row: getNamedType(type).name.replace(/Connection$/, ''),
    arguments: names,
    required: args.filter(isRequiredArgument).map((argument) => argument.name),
  };
}
