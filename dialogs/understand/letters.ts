const spellings: [RegExp, string][] = [
  [/[åà]|aa/g, 'a'],
  // A curse, as opposed to "fann" (found).
  [/\bf(?:ae?|æ)n(?=\b)/g, 'faen'],
  [/[æä]|(?<!\bf)ae|ae(?!n\b)/g, 'a'],
  [/[øö]|(?<!n)oe(?=[a-z])/g, 'o'],
  [/[éèê]/g, 'e'],
]

/**
 * Reduces a word to one spelling: lower case, no å ø æ (nor aa, oe, ae, which people write instead), and no
 * doubled consonants, where most typing errors are.
 */
export function foldLetters(text: string): string {
  let folded = text.normalize('NFC').toLowerCase()
  for (const [letter, plain] of spellings) folded = folded.replace(letter, plain)
  return folded.replace(/([b-df-hj-np-tv-xz])\1+/g, '$1')
}
