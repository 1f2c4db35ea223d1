import { type InputValueDefinitionNode, print } from 'graphql';

/** How arguments are handed on to a node, each as a variable of its own name. */
export interface PassedArguments {
  /** `$name: Type` of each. */
  readonly declarations: string;
  /** `name: $name` of each. */
  readonly passed: string;
}

export function passArguments(given: readonly InputValueDefinitionNode[]): PassedArguments {
  return {
    declarations: given.map(({ name, type }) => `$${name.value}: ${print(type)}`).join(', '),
    passed: given.map(({ name }) => `${name.value}: $${name.value}`).join(', '),
  };
}
