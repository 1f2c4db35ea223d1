/** The data of an answer as JSON, which is written once and passed on as it is. */
export class FinishedData {
  constructor(readonly text: string) {}

  /** The data as values. Takes as long as the text is. */
  read(): unknown {
    return JSON.parse(this.text);
  }
}
