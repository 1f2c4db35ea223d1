/**
 * Folds text for search: no accents, lower case, and every apostrophe, dash, no-break space or other
 * punctuation as one space. "L’Île Imagin’air" and "l'ile imagin'air" fold to the same words.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
