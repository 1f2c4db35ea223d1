/** A supergraph as it came, byte for byte, with what is to show who made it. */
export interface SignedSupergraph {
  readonly sdl: Buffer;
  readonly signature: string | undefined;
}
