import { AssertionRefused, anonymousCaller, hashText, type VerifiedAssertion } from '@passerelle/assertion';
import { errors, headers } from '@passerelle/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../../graph/request-context';
import type { Assertions } from './assertions';
import { operationText } from './operation-text';

interface Guarded {
  verified?: VerifiedAssertion;
  /** The body as it came. */
  text?: string;
}

/** Tells the codes of a refusal to whoever counts them. */
type OnRefused = (request: FastifyRequest, code: string) => void;

/**
 * Refuses each request of this scope that the hub has not signed: by its header before the body is read, and once it is read
 * where it was signed for another operation. Gives what the signature says of the others.
 */
export function requireAssertion(
  scope: FastifyInstance,
  assertions: Assertions,
  onRefused: OnRefused,
): (request: FastifyRequest) => Pick<RequestContext, 'caller' | 'assertion'> {
  const guarded = new WeakMap<FastifyRequest, Guarded>();
  const refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown) => {
    if (!(error instanceof AssertionRefused)) throw error;
    const { code, message } = { code: errors.assertionRefused.code, ...errors.assertionRefused(error) };
    onRefused(request, code);
    // The line of the request says why it was refused; there is no other, and never the token.
    request.log = reply.log = request.log.child({ refused: error.reason });
    return reply
      .code(401)
      .header('www-authenticate', `PasserelleAssertion error="${error.reason}"`)
      .send({ errors: [{ message, extensions: { code, reason: error.reason } }] });
  };

  keepJsonText(scope, (request, text) => guarded.set(request, { ...guarded.get(request), text }));
  scope.addHook('onRequest', async (request, reply) => {
    try {
      guarded.set(request, { verified: await assertions.verify(tokenOf(request)) });
    } catch (error) {
      return refuse(request, reply, error);
    }
  });
  scope.addHook('preHandler', async (request, reply) => {
    try {
      checkBinding(request, guarded.get(request), assertions);
    } catch (error) {
      return refuse(request, reply, error);
    }
  });
  return (request) => {
    const assertion = guarded.get(request)?.verified?.assertion ?? null;
    return { assertion, caller: assertion?.caller ?? anonymousCaller };
  };
}

function tokenOf({ headers: given }: FastifyRequest): string | undefined {
  const token = given[headers.assertion];
  // Sent twice, it is joined by Node with a comma, which no token holds.
  return Array.isArray(token) ? token.join() : token;
}

function checkBinding(request: FastifyRequest, { verified, text }: Guarded = {}, assertions: Assertions): void {
  if (!verified) throw new AssertionRefused('missing');
  const { operation, once } = verified.assertion;
  const query = operationText(request);
  if (query === null || hashText(query) !== operation) throw new AssertionRefused('another operation');
  if (once === null) return;
  if (text === undefined || hashText(text) !== once.body) throw new AssertionRefused('another body');
  assertions.use(verified);
}

/** Reads JSON as Fastify does, and hands on its text: Fastify keeps only the value. */
function keepJsonText(scope: FastifyInstance, keep: (request: FastifyRequest, text: string) => void): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    keep(request, text);
    parse(request, text, done);
  });
}
