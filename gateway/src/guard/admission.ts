import underPressure from '@fastify/under-pressure';
import { Gate } from '@passerelle/contract-subgraph';
import { errors } from '@passerelle/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { departureOf } from '../lanes/departure-of';

export interface AdmissionOptions {
  /** Requests that are answered at a time; more wait. */
  readonly maxConcurrent: number;
  /** Requests that may wait; more are refused. */
  readonly maxWaiting: number;
  /** How long each may wait, in milliseconds. */
  readonly maxWaitMs: number;
  /** How late the turns of the event loop may be on the average, in milliseconds; 0 never minds. */
  readonly maxEventLoopDelayMs: number;
  /** Of how long the average is taken. One turn that takes long, for one hard question, must not shut out everybody. */
  readonly eventLoopWindowMs: number;
}

export const defaultAdmission: AdmissionOptions = {
  maxConcurrent: 512,
  maxWaiting: 512,
  maxWaitMs: 1_000,
  maxEventLoopDelayMs: 1_000,
  eventLoopWindowMs: 5_000,
};

const retryAfterSeconds = 1;

/** Does the work when there is a place for it; a request for which there is none is answered with 503. */
export type Admit = (reply: FastifyReply, work: () => Promise<unknown>) => Promise<unknown>;

/** Bounds how much is under way in a scope. What is too much is refused before its body is read, where that is known then. */
export function admitRequests(
  scope: FastifyInstance,
  { maxConcurrent, maxWaiting, maxWaitMs, maxEventLoopDelayMs, eventLoopWindowMs }: AdmissionOptions,
  onRefused: (request: FastifyRequest, code: string) => void,
): Admit {
  const gate = new Gate(maxConcurrent, maxWaiting);
  const refusal = (reply: FastifyReply): object => {
    onRefused(reply.request, errors.overloaded.code);
    const { message, extensions } = errors.overloaded({});
    reply.code(503).header('retry-after', retryAfterSeconds);
    return { errors: [{ message, extensions: { code: extensions.code, requestId: reply.request.id } }] };
  };
  if (maxEventLoopDelayMs > 0) {
    scope.register(underPressure, {
      maxEventLoopDelay: maxEventLoopDelayMs,
      sampleInterval: eventLoopWindowMs,
      // What it returns is sent, though its types do not say so.
      pressureHandler: (_request, reply) => refusal(reply) as never,
    });
  }
  scope.addHook('onRequest', async (_request, reply) => (gate.isFull ? reply.send(refusal(reply)) : undefined));
  return async (reply, work) => {
    if (!gate.tryEnter()) {
      if (gate.isFull) return refusal(reply);
      const departure = departureOf(reply);
      try {
        await gate.enter(AbortSignal.any([departure, AbortSignal.timeout(maxWaitMs)]));
      } catch {
        return departure.aborted ? reply.hijack() : refusal(reply);
      }
    }
    try {
      return await work();
    } finally {
      gate.leave();
    }
  };
}
