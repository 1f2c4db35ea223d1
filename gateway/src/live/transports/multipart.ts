import type { StreamFormat } from './stream-format';

/** A part ends with the boundary of the next, or the client would wait for it before it takes this one. */
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`;
const end = '--\r\n';

/** `multipart/mixed;subscriptionSpec=1.0`, as Apollo's clients ask for it. */
export const multipart: StreamFormat = {
  transport: 'multipart',
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: `--graphql${part('{}')}`,
  heartbeat: part('{}'),
  event: ({ json }) => part(`{"payload":${json}}`),
  refused: (errors) => part(JSON.stringify({ payload: { errors } })) + end,
  failed: (errors) => part(JSON.stringify({ payload: null, errors })) + end,
  complete: end,
  restarting: (error) => part(JSON.stringify({ payload: null, errors: [error] })) + end,
};
