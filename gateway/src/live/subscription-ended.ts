import type { GraphQLFormattedError } from 'graphql';

/** A subscription that ended, or never began, with errors for its client. */
export class SubscriptionEnded extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'the subscription has ended');
  }
}
