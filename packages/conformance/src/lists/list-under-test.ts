import { type GatheredField, printSelection, type Selection } from '@passerelle/contract-subgraph';
import { getNamedType, isEnumType, isListType, isNonNullType, print } from 'graphql';
import type { Exchange } from '../node/exchange';
import { NotApplicable } from '../outcome';
import { lacks, objectType, type Session } from '../session';
import { typeName } from '../type-name';
import { idSelection } from './full-selection';
import { type Page, readPage } from './page';
import { type PlacedRow, placeOf, toPlacedRow } from './placed-row';
import { type Walk, type WalkRequest, walk } from './walk';

/** The rows of a list, each once, in the order of the contract's cursors. */
export interface Rows {
  readonly rows: readonly PlacedRow[];
  readonly isWhole: boolean;
}

/** A gathered list of one node: of Query, or of one entity of another owner. */
export class ListUnderTest {
  private readonly walks = new Map<string, Promise<Walk>>();

  constructor(
    readonly session: Session,
    readonly list: GatheredField,
    /** The entity it hangs on; null for a list of Query. */
    readonly parentId: string | null,
  ) {}

  get where(): string {
    return `${this.list.parent}.${this.list.name}`;
  }

  /** The orders that the node's version has. */
  get orders(): readonly string[] {
    const argument = this.list.field.arguments?.find(({ name }) => name.value === 'orderBy');
    const type = argument && this.session.schema.getType(typeName(argument.type));
    const names = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    return names.filter((name) => !lacks(this.session, `${type?.name}.${name}`));
  }

  get firstOrder(): string {
    const [first] = this.orders;
    if (first === undefined) throw new NotApplicable(`its version has no order of ${this.where}`);
    return first;
  }

  /** Whether the node's version pages backward. */
  get isReversible(): boolean {
    return this.list.isReversible && this.takes('last');
  }

  /** Whether the node's version has an argument of the list. */
  takes(argument: string): boolean {
    return !lacks(this.session, `${this.where}(${argument}:)`);
  }

  directionOf(order: string): 'ASC' | 'DESC' {
    return this.session.contract.directions.get(order) ?? 'ASC';
  }

  /** Asks for a page; throws BadAnswer where none comes. */
  async page(args: Readonly<Record<string, unknown>>, selection?: Selection, wantsTotal = false): Promise<Page> {
    const exchange = await this.ask(args, selection, wantsTotal);
    return readPage(this.valueIn(exchange), exchange);
  }

  /** Asks as the hub asks, with the arguments as variables. */
  ask(args: Readonly<Record<string, unknown>>, selection?: Selection, wantsTotal = false): Promise<Exchange> {
    const { list, session } = this;
    const passed = (list.field.arguments ?? []).filter(({ name }) => name.value in args);
    const declared = passed.map(({ name, type }) => `$${name.value}: ${print(type)}`).join(', ');
    const given = passed.map(({ name }) => `${name.value}: $${name.value}`).join(', ');
    const rows = printSelection(selection ?? idSelection(session, list.entity));
    const total = wantsTotal ? ' totalCount' : '';
    const field = `${list.name}${given && `(${given})`} { edges { cursor node ${rows} } pageInfo { ${this.pageInfoFields.join(' ')} }${total} }`;
    if (this.parentId === null)
      return session.client.ask({ query: `query${declared && ` (${declared})`} { ${field} }`, variables: args });
    return session.client.ask({
      query: `query ($representations: [_Any!]!, ${declared}) { _entities(representations: $representations) { ... on ${list.parent} { ${field} } } }`,
      variables: { ...args, representations: [{ __typename: list.parent, id: this.parentId }] },
    });
  }

  /** What an answer holds in the place of the list. */
  valueIn({ data }: Exchange): unknown {
    if (this.parentId === null) return data?.[this.list.name];
    const entities = data?._entities;
    return Array.isArray(entities) ? (entities[0] as Record<string, unknown> | null)?.[this.list.name] : undefined;
  }

  /** Reads the whole list; equal walks are made once. */
  walk(request: WalkRequest): Promise<Walk> {
    const { selection, ...rest } = request;
    const key = JSON.stringify([rest, selection && printSelection(selection)]);
    const known = this.walks.get(key) ?? walk(this, request);
    this.walks.set(key, known);
    return known;
  }

  /** The rows of a walk at their places; throws NotApplicable where a cursor cannot be read. */
  async rows(request: WalkRequest): Promise<Rows> {
    const { edges, isWhole } = await this.walk(request);
    const rows = new Map<string, PlacedRow>();
    for (const edge of edges) {
      const place = placeOf(edge, request.orderBy);
      if (place?.id !== edge.id)
        throw new NotApplicable(`the cursors of ${this.where} do not say where its rows are (see cursors)`);
      if (!rows.has(edge.id)) rows.set(edge.id, toPlacedRow(edge, place));
    }
    return { rows: [...rows.values()], isWhole };
  }

  /** The rows in an order, of which there is at least one; throws NotApplicable otherwise. */
  async someRows(orderBy: string): Promise<Rows> {
    const found = await this.rows({ orderBy });
    if (found.rows.length === 0) throw new NotApplicable('the node holds no row here');
    return found;
  }

  /** The fields of pageInfo that the node's version has. */
  get pageInfoFields(): readonly string[] {
    const connection = objectType(this.session, this.list.connection);
    const field = connection.getFields().pageInfo;
    const name = field ? getNamedType(field.type).name : '';
    return Object.values(objectType(this.session, name).getFields())
      .filter(({ type }) => !isListType(isNonNullType(type) ? type.ofType : type))
      .map((one) => one.name)
      .filter((one) => !lacks(this.session, `${name}.${one}`));
  }
}
