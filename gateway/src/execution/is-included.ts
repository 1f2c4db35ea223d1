import { Kind, type SelectionNode } from 'graphql';

/** The value of a variable that stands in @skip or @include. */
export type IsTrue = (variable: string) => boolean;

/** What @skip and @include of a selection come to; without variables, only what they decide by themselves. */
export function isIncluded({ directives }: SelectionNode, isTrue: IsTrue | undefined): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const condition = given?.find((argument) => argument.name.value === 'if')?.value;
    if (condition?.kind === Kind.VARIABLE)
      return isTrue === undefined || isTrue(condition.name.value) === (name.value === 'include');
    return (condition?.kind === Kind.BOOLEAN && condition.value) === (name.value === 'include');
  });
}
