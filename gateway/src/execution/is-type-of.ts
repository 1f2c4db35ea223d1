/** Whether an object that calls itself `typename` meets a type condition. */
export type IsTypeOf = (typename: unknown, condition: string) => boolean;

/** Answers by what is known of conditions that more than one type may meet. */
export function typesOf(typesByCondition: ReadonlyMap<string, ReadonlySet<string>>): IsTypeOf {
  return (typename, condition) =>
    typename === condition ||
    (typeof typename === 'string' && (typesByCondition.get(condition)?.has(typename) ?? false));
}
