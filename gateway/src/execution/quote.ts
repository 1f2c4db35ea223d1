/** Longer texts are left to JSON.stringify, whose look at each character is the quicker one. */
const shortEnough = 48;

/** A text as JSON. Most texts have nothing to escape, which a look at their characters tells sooner than a call does. */
export function quote(text: string): string {
  const { length } = text;
  if (length > shortEnough) return JSON.stringify(text);
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    // Control characters, the quote, the backslash, and halves of pairs that may stand alone.
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
