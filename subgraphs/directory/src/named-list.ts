import { type ListOrder, type Page, PageArgs, pageOfQuery, whereWords } from '@passerelle/subgraph-kit';
import { ArgsType, Field, registerEnumType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export enum NameOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(NameOrder, { name: 'NameOrder', description: 'By the French name, folded, then by id.' });

export const nameOrders: Record<NameOrder, ListOrder> = {
  [NameOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [NameOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

/** Arguments of every list of the directory: its rows all have a name. */
@ArgsType()
export class NamedListArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words in a name, in any order; accents, apostrophes, dashes and no-break spaces do not matter.',
  })
  search?: string | null;

  @Field(() => NameOrder, { defaultValue: NameOrder.NAME })
  orderBy: NameOrder = NameOrder.NAME;
}

/** One page of rows with `sortName` and `searchText`, filtered by the words searched. */
export function pageOfNamed<Row extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<Row>,
  { search, ...args }: NamedListArgs,
): Promise<Page<Row>> {
  whereWords(query, search);
  return pageOfQuery(query, { orders: nameOrders, ...args });
}
