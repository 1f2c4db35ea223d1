import type { ConstDirectiveNode, ConstValueNode } from 'graphql';

/** The value given to an argument of a directive; undefined where none is. */
export function directiveArgument({ arguments: given }: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return given?.find((argument) => argument.name.value === name)?.value;
}
