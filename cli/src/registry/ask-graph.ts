import { CliError, exitCodes } from '../cli-error';
import type { Settings } from '../settings/settings';
import { post } from './post';

const hint = 'Name the address of the graph of the hub with --graph or PASSERELLE_GRAPH.';

/** Asks the graph, in which the registry tells about itself. Throws with exit code 3 where it gives no data. */
export async function askGraph<Data>(
  settings: Settings,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const url = settings.graphUrl();
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const { status, body } = await post(url, headers, JSON.stringify({ query, variables }), hint);
  const { data, errors } = body as { data?: Data; errors?: readonly { message: string }[] };
  if (data && !errors?.length) return data;
  const reason = errors?.map(({ message }) => message).join(' ') || `status ${status} without data`;
  throw new CliError(`${url.href} has not answered what was asked: ${reason} ${hint}`, exitCodes.unreachable);
}
