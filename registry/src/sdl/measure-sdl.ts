import { Lexer, Source, TokenKind } from 'graphql';
import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';

export const sdlLimits = {
  /** Bytes in UTF-8. */
  bytes: 1024 * 1024,
  tokens: 200_000,
  /** Brackets inside brackets; graphql-js reads them by recursion. */
  nesting: 24,
} as const;

/** What is too much in a text, found before anything parses it; an unreadable text is left to the parser. */
export function measureSdl(sdl: string): Finding[] {
  const tooLarge = (message: string) => [makeFinding('error', 'SDL_TOO_LARGE', message)];
  const bytes = Buffer.byteLength(sdl);
  if (bytes > sdlLimits.bytes) return tooLarge(`The schema has ${bytes} bytes; at most ${sdlLimits.bytes} are read.`);
  const lexer = new Lexer(new Source(sdl));
  let tokens = 0;
  let nesting = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens += 1;
      if (opening.has(token.kind)) nesting += 1;
      if (closing.has(token.kind)) nesting -= 1;
      if (tokens > sdlLimits.tokens) return tooLarge(`The schema has more than ${sdlLimits.tokens} tokens.`);
      if (nesting > sdlLimits.nesting) {
        return tooLarge(`Line ${token.line} nests deeper than ${sdlLimits.nesting} brackets.`);
      }
    }
  } catch {
    return [];
  }
  return [];
}

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
