import { Children, Fragment, type ReactNode } from 'react';

/** What is known, in one line with dots between; what is not leaves no dot behind. */
export function Dotted({ children }: { children: ReactNode }) {
  return Children.toArray(children).map((child, at) => (
    <Fragment key={(child as { key?: string }).key ?? at}>
      {at > 0 && ' · '}
      {child}
    </Fragment>
  ));
}
