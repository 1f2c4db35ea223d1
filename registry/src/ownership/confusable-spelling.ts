const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '5': 's',
  '2': 'z',
  '8': 'b',
  '-': '',
  _: '',
};

/** Names that read alike have one spelling: `Organization`, `organizati0n` and `OrganlzatIon`. */
export function confusableSpelling(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => lookalikes[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
