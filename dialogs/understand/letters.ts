const spellings: [RegExp, string][] = [
  [/[åà]|aa/g, 'a'],
  // Who swears has not found anything: "fann".
  [/\bf(?:ae?|æ)n(?=\b)/g, 'faen'],
  [/[æä]|(?<!\bf)ae|ae(?!n\b)/g, 'a'],
  [/[øö]|(?<!n)oe(?=[a-z])/g, 'o'],
  [/[éèê]/g, 'e'],
]

/**
 * One spelling for all the ways a word is typed: small letters, no å ø æ (nor aa, oe, ae, which people write instead),
 * and no doubled consonants, which is where most slips are.
 */
export function foldLetters(text: string): string {
  let folded = text.normalize('NFC').toLowerCase()
  for (const [letter, plain] of spellings) folded = folded.replace(letter, plain)
  return folded.replace(/([b-df-hj-np-tv-xz])\1+/g, '$1')
}
