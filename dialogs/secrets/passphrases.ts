import { forgottenStates, passwordName, states } from './password-words.ts'
import { type Span, spansOf } from './span.ts'

const named = String.raw`(?<![\p{L}])${passwordName}(?:[ ]+(?:mitt|min|mi|my|nytt|nye|new|til|te|for|i|på|to|\p{L}{2,14})){0,4}?`
const upToFiveWords = String.raw`[^\s.,;:!?"«»“”]+(?: [^\s.,;:!?"«»“”]+){1,4}`
const clauseEnd = String.raw`(?=[!?]*\s*(?:$|[.,;)\n]))`
const afterColon = new RegExp(`${named}[ ]*[:=][ ]*(?<value>${upToFiveWords})${clauseEnd}`, 'dgiu')
const afterIs = new RegExp(
  String.raw`${named}[ ](?:er|e|var|va|is|was|heter|heiter)(?![\p{L}-])[ ]+(?<value>${upToFiveWords})${clauseEnd}`,
  'dgiu',
)

/** In what is told of a password and not in one: "sett av noen", "lett å gjette". */
const telling =
  /^(?:av|i|på|til|te|for|hos|som|at|å|med|me|fra|frå|by|to|of|in|on|with|from|er|e|har|kan|vil|må|skal|is|has|have|can|men|og|but|and|sier|seier|jeg|eg|vi|i|we)$/iu

/** Passwords of several words: "passordet er Ole Brumm". */
export function passphrases(text: string): Span[] {
  const phrases = (pattern: RegExp, none: RegExp) =>
    spansOf(pattern, text).filter(({ start, end }) => {
      const words = text.slice(start, end).split(' ')
      return !none.test(words[0] ?? '') && !words.some((word) => telling.test(word))
    })
  return [...phrases(afterColon, forgottenStates), ...phrases(afterIs, states)]
}
