const before = '{"data":';
const after = '}\n';

/** The data of an answer in the bytes that are sent; nobody writes them again. */
export class FinishedData {
  /** `body` is the whole of an answer that has data only. */
  constructor(readonly body: Buffer) {}

  /** Writes values as data. */
  static of(values: unknown): FinishedData {
    return new FinishedData(Buffer.from(`${before}${JSON.stringify(values)}${after}`));
  }

  /** The data as JSON. */
  get text(): string {
    return this.body.toString('utf8', before.length, this.body.length - after.length);
  }

  /** The data as values. Takes as long as the text is. */
  read(): unknown {
    return JSON.parse(this.text);
  }
}
