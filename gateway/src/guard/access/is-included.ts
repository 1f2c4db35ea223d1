import { type FieldNode, type FragmentSpreadNode, type InlineFragmentNode, Kind } from 'graphql';

/** What `@skip` and `@include` say of a selection, with the values of all variables. */
export function isIncluded(
  { directives }: FieldNode | InlineFragmentNode | FragmentSpreadNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return (directives ?? []).every(({ name, arguments: args }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    const isTrue =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'include' ? isTrue : !isTrue;
  });
}
