import type { Data } from './own-property';

interface KnownObject {
  readonly sample: Data;
  readonly position: number;
}

/** Tells by a look at their values that an object was met before, so that its representation is not written again. */
export class KnownObjects {
  private readonly byValue = new Map<unknown, KnownObject>();
  private readonly main: string | undefined;

  /** Without names no object is known. */
  constructor(private readonly names: readonly string[] | undefined) {
    this.main = names?.find((name) => name !== '__typename');
  }

  /** One met before that has the same values, and the position it was given. */
  like(object: Data): KnownObject | undefined {
    if (this.main === undefined || this.names === undefined) return undefined;
    const known = this.byValue.get(object[this.main]);
    if (!known || known.sample === object) return known;
    for (const name of this.names) if (object[name] !== known.sample[name]) return undefined;
    return known;
  }

  /** Keeps one object a value: others with that value are compared with the first. */
  add(sample: Data, position: number): void {
    if (this.main === undefined) return;
    const value = sample[this.main];
    if (!this.byValue.has(value)) this.byValue.set(value, { sample, position });
  }
}
