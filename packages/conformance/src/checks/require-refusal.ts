import { countOf } from '../count-of';
import type { ListUnderTest } from '../lists/list-under-test';
import { BadAnswer } from '../outcome';

/** Asks what must be refused; throws BadAnswer where it is answered with anything but an error. */
export async function requireRefusal(
  list: ListUnderTest,
  args: Readonly<Record<string, unknown>>,
  what: string,
): Promise<void> {
  const exchange = await list.ask(args);
  if (exchange.problem !== null) throw new BadAnswer(exchange.problem, exchange);
  const value = list.valueIn(exchange) as { edges?: unknown } | null | undefined;
  const rows = Array.isArray(value?.edges) ? value.edges.length : 0;
  if (rows > 0) throw new BadAnswer(`${countOf(rows, 'row')} for ${what}`, exchange);
  if (exchange.errors.length === 0) throw new BadAnswer(`an empty answer without an error for ${what}`, exchange);
}
