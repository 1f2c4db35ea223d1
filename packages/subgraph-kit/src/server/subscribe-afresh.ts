import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';

/**
 * Subscribes, and answers each event with a context of its own: loaders remember what they have read, and an event is
 * answered with what is there then. Who has asked, the context of the arguments, stays the same. The trace an event comes from goes along in `extensions.traceparent`.
 */
export async function subscribeAfresh(
  args: ExecutionArgs,
  newContext: () => object,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const context = (): object => ({ ...newContext(), ...(args.contextValue as object | undefined) });
  const events = await createSourceEventStream({ ...args, contextValue: context() });
  if (!(Symbol.asyncIterator in events)) return events;
  const answer = async (event: unknown): Promise<ExecutionResult> => {
    const result = await execute({ ...args, rootValue: event, contextValue: context() });
    const traceparent = (event as { event?: { traceparent?: string | null } }).event?.traceparent;
    return traceparent ? { ...result, extensions: { traceparent } } : result;
  };
  return answering(events as AsyncGenerator<unknown, void, void>, answer);
}

/** `return` and `throw` go to the events themselves, which hear them while they wait; a generator of its own would not. */
function answering<Event, Answer>(
  events: AsyncGenerator<Event, void, void>,
  answer: (event: Event) => Promise<Answer>,
): AsyncGenerator<Answer, void, void> {
  const handOn = async (next: Promise<IteratorResult<Event, void>>): Promise<IteratorResult<Answer, void>> => {
    const result = await next;
    return result.done ? result : { done: false, value: await answer(result.value) };
  };
  const answers: AsyncGenerator<Answer, void, void> = {
    next: () => handOn(events.next()),
    return: () => handOn(events.return()),
    throw: (error) => handOn(events.throw(error)),
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}
