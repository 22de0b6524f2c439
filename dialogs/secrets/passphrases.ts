import { isStrange } from './password-shapes.ts'
import { forgottenStates, joining, named, qualities, states, tells } from './password-words.ts'
import { type Span, spansOf } from './span.ts'

const nextClause = String.raw`(?: (?:men|but|mæn|som|så|fordi|because|sa|said)| (?:og|and|å) (?:n[åo]|now|det|den|jeg|eg|æ|han|hun|ho|no[ek]n|alle|vi|me|de|dei|some\p{L}*|every\p{L}*|a|the|he|she|they|it|I))(?!\p{L})`
const word = String.raw`[^\s.,;:!?"«»“”()/]+`
const words = String.raw`(?<value>${word}(?:(?!${nextClause}) ${word}){1,5})(?=[!?]*\s*(?:$|[.,;)\n])|${nextClause})`
const afterColon = new RegExp(`${named}[ ]*[:=][ ]*${words}`, 'dgiu')
const afterIs = new RegExp(
  String.raw`(?:${named}[ ](?:er|e|var|va|is|was|heter|heiter)(?![\p{L}-])|(?<!\p{L})(?:pass(?:ord)?frasen|passphrase))[ ]+${words}`,
  'dgiu',
)

/** Passwords of several words: "passordet er Ole Brumm". */
export function passphrases(text: string): Span[] {
  const phrases = (pattern: RegExp, isTold: (first: string, rest: string[]) => boolean) =>
    spansOf(pattern, text).filter(({ start, end }) => {
      const [first = '', ...rest] = text.slice(start, end).split(' ')
      return !isStrange(first) && !rest.some((word) => tells.test(word)) && !isTold(first, rest)
    })
  return [
    ...phrases(afterColon, (first) => forgottenStates.test(first)),
    ...phrases(afterIs, (first, rest) => states.test(first) && !(qualities.test(first) && isOfThings(rest))),
  ]
}

/** "correct horse battery", but not "correct until last week". */
function isOfThings(words: string[]): boolean {
  return words.length > 1 && !words.some((word) => states.test(word) || joining.test(word))
}
