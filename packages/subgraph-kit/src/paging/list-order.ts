/**
 * A total order of a list: a property of the row that is never null, then the id.
 * The property must be text in a form that sorts as it should (dates as YYYY-MM-DD, names folded).
 */
export interface ListOrder {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}
