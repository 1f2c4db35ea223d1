import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** Gives a client's variables the defaults that the operation has for those that were not sent. */
export function variablesWithDefaults({
  variableDefinitions = [],
}: OperationDefinitionNode): (given: Values) => Values {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  if (defaults.length === 0) return (given) => given;
  return (given) => ({ ...Object.fromEntries(defaults), ...given });
}
