/** Events that can be asked for one after the other, and given up at any time. */
export type Stream<Event> = AsyncIterableIterator<Event> & { return(): Promise<IteratorResult<Event>> };

/**
 * A generator whose `return` is heard while it waits for an event: an async generator alone would go on waiting.
 * `stop` has to make it end.
 */
export function stoppable<Event>(events: AsyncGenerator<Event>, stop: () => void): Stream<Event> {
  const stream: Stream<Event> = {
    next: () => events.next(),
    return: () => {
      stop();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** Answers each event of a stream. */
export function answering<Event, Answer>(
  events: Stream<Event>,
  answer: (event: Event) => Promise<Answer>,
): Stream<Answer> {
  const stream: Stream<Answer> = {
    next: async () => {
      const next = await events.next();
      return next.done ? next : { done: false, value: await answer(next.value) };
    },
    return: async () => {
      await events.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
