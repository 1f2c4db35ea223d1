import { encodeCursor } from './cursor';
import { type PageArguments, readPageRequest } from './page-request';

const cursor = encodeCursor({ order: 'NAME', key: 'brest', id: '1' });

function refusal(args: PageArguments): [code: unknown, argument: unknown, message: string] {
  try {
    readPageRequest(args, 'NAME');
  } catch (error) {
    const { extensions, message } = error as Error & { extensions: Record<string, unknown> };
    return [extensions.code, extensions.argument, message];
  }
  throw new Error('nothing was refused');
}

describe('a page request', () => {
  it('is for the first 20 rows where nothing is given, or only null', () => {
    const firstRows = { size: 20, direction: 'FORWARD', after: null, before: null };
    expect(readPageRequest({}, 'NAME')).toEqual(firstRows);
    expect(readPageRequest({ first: null, after: null, last: null, before: null }, 'NAME')).toEqual(firstRows);
  });

  it('counts from the end with last, and from the start with first or with a bound alone', () => {
    expect(readPageRequest({ first: null, last: 7 }, 'NAME')).toMatchObject({ size: 7, direction: 'BACKWARD' });
    expect(readPageRequest({ first: 7, last: null }, 'NAME')).toMatchObject({ size: 7, direction: 'FORWARD' });
    expect(readPageRequest({ before: cursor }, 'NAME')).toMatchObject({ size: 20, direction: 'FORWARD' });
  });

  it.each(['first', 'last'])('has both bounds with %s', (size) => {
    const place = { order: 'NAME', key: 'brest', id: '1' };
    expect(readPageRequest({ [size]: 1, after: cursor, before: cursor }, 'NAME')).toMatchObject({
      after: place,
      before: place,
    });
  });

  it('is refused with first and last together', () => {
    expect(refusal({ first: 5, last: 3 })).toEqual([
      'BAD_USER_INPUT',
      'first and last',
      'first and last must be given one without the other, but got: first: 5, last: 3.',
    ]);
  });

  it.each([
    [{ first: 0 }, 'first must be between 1 and 100, but got: 0.'],
    [{ first: 101 }, 'first must be between 1 and 100, but got: 101.'],
    [{ last: 0 }, 'last must be between 1 and 100, but got: 0.'],
    [{ last: -1 }, 'last must be between 1 and 100, but got: -1.'],
    [{ last: 101 }, 'last must be between 1 and 100, but got: 101.'],
    [{ last: 1.5 }, 'last must be between 1 and 100, but got: 1.5.'],
  ])('is refused with %j, naming the argument', (args, message) => {
    expect(refusal(args)).toEqual(['PAGE_SIZE_OUT_OF_RANGE', Object.keys(args)[0], message]);
  });

  it.each(['after', 'before'])('is refused with a malformed %s, naming the argument', (argument) => {
    const ofAnotherOrder = encodeCursor({ order: 'DATE', key: '2018', id: '1' });
    expect(refusal({ [argument]: 'x' })).toEqual([
      'CURSOR_MALFORMED',
      argument,
      `${argument} is not a cursor of this list: it cannot be read.`,
    ]);
    expect(refusal({ last: 3, [argument]: ofAnotherOrder })).toEqual([
      'CURSOR_MALFORMED',
      argument,
      `${argument} is not a cursor of this list: it was given out for the order DATE, not NAME.`,
    ]);
  });
});
