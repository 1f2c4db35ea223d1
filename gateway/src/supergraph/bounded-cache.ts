/** Keeps what was used last. Whatever is put in weighs something; the oldest go when all weigh too much. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  private weight = 0;

  constructor(private readonly maxWeight: number) {}

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (entry) {
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry?.value;
  }

  /** Replaces what was there. A value heavier than the whole cache is not kept. */
  set(key: string, value: Value, weight: number): void {
    this.remove(key);
    if (weight > this.maxWeight) return;
    this.entries.set(key, { value, weight });
    this.weight += weight;
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.maxWeight) return;
      this.remove(oldest);
    }
  }

  *values(): IterableIterator<Value> {
    for (const { value } of this.entries.values()) yield value;
  }

  private remove(key: string): void {
    this.weight -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}
