const firstSize = 64 * 1024;
const keptSize = 1024 * 1024;
/** Longer texts are written quicker by what Node.js brings, in spite of the calls. */
const shortEnough = 96;

/**
 * Writes one answer after the other as bytes of JSON, into memory that stays. An answer put together from strings is
 * several times its size in garbage.
 */
export class JsonWriter {
  /** Bytes written. Setting it back takes back what was written since. */
  length = 0;
  private bytes = Buffer.allocUnsafeSlow(firstSize);

  /** Writes bytes that are JSON already. */
  raw(json: Uint8Array): void {
    const size = json.length;
    this.makeRoom(size);
    const { bytes, length } = this;
    for (let index = 0; index < size; index += 1) bytes[length + index] = json[index] as number;
    this.length = length + size;
  }

  /** Writes one character of ASCII. */
  character(code: number): void {
    this.makeRoom(1);
    this.bytes[this.length] = code;
    this.length += 1;
  }

  /** Writes once more what stands from one position to another. */
  repeat(from: number, to: number): void {
    this.makeRoom(to - from);
    this.bytes.copyWithin(this.length, from, to);
    this.length += to - from;
  }

  /** Writes text that is JSON already. */
  json(json: string): void {
    this.makeRoom(json.length * 3);
    this.length += this.bytes.write(json, this.length);
  }

  /** Writes a text as JSON. */
  text(text: string): void {
    const size = text.length;
    if (size > shortEnough || !this.plainText(text, size)) this.json(JSON.stringify(text));
  }

  /** Writes a whole number. */
  integer(value: number): void {
    if (value < 0 || value > 999_999_999) {
      this.json(String(value));
      return;
    }
    let digits = 1;
    for (let power = 10; value >= power; power *= 10) digits += 1;
    this.makeRoom(digits);
    let rest = value;
    for (let at = this.length + digits - 1; at >= this.length; at -= 1) {
      this.bytes[at] = 48 + (rest % 10);
      rest = Math.trunc(rest / 10);
    }
    this.length += digits;
  }

  /** Writes a text that is plain ASCII with nothing to escape; false, with nothing written, for others. */
  private plainText(text: string, size: number): boolean {
    this.makeRoom(size + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at] = 34;
    for (let index = 0; index < size; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 32 || code > 126 || code === 34 || code === 92) return false;
      at += 1;
      bytes[at] = code;
    }
    bytes[at + 1] = 34;
    this.length = at + 2;
    return true;
  }

  /** Gives what was written, and begins anew. */
  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.length);
    this.bytes.copy(taken, 0, 0, this.length);
    this.length = 0;
    if (this.bytes.length > keptSize) this.bytes = Buffer.allocUnsafeSlow(firstSize);
    return taken;
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
