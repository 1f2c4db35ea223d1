import type { PageArguments } from '@passerelle/protocol';
import type { ListOrder } from './list-order';

/** What a page is read by: the orders that a list knows, the one asked for, and the paging arguments. */
export interface ListRequest<OrderName extends string> extends PageArguments {
  readonly orders: Readonly<Record<OrderName, ListOrder>>;
  readonly orderBy: OrderName;
}
