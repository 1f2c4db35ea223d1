/** The checks could not be run at all; the message says what was expected, what came and what to do. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}
