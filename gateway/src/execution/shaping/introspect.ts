import { executeSync, type FieldNode, Kind } from 'graphql';
import type { Variables } from '../../upstream/subgraph';
import type { Data } from '../own-property';
import { collectFields, type DecidedOperation } from './collect-fields';

/** Compiles the part of an operation that asks for the schema. graphql-js answers it; no subgraph is asked. */
export function compileIntrospection(operation: DecidedOperation): (variables: Variables) => Data {
  const { schema, definition, fragments } = operation;
  const root = schema.getRootType(definition.operation);
  const fields = root ? [...collectFields(operation, root, [definition.selectionSet]).values()].flat() : [];
  const asked = fields.filter(isAboutTheSchema);
  if (asked.length === 0) return () => ({});
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections: asked } },
      ...fragments.values(),
    ],
  } as const;
  return (variables) => (executeSync({ schema, document, variableValues: variables }).data ?? {}) as Data;
}

function isAboutTheSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
