import { isStrange, isUnmistakable, looksLikePassword } from './password-shapes.ts'
import {
  forgottenStates,
  joining,
  named,
  passwordName,
  passwordNoun,
  qualities,
  signingIn,
  states,
  tells,
} from './password-words.ts'
import { overlapsAny, type Span, spanAt, spansOf } from './span.ts'

const passwordWord = new RegExp(
  String.raw`(?<![\p{L}])(?:\p{L}{1,30}-?)?${passwordNoun}|(?<!\p{L})(?:pwd?|pw|login|credentials)(?!\p{L})|innlogging|pålogging|api[ -]?(?:n[øo]kk?el|key)|(?<!\p{L})token|(?<!\p{L})pass(?=\s*[:=]|\s+\S*\p{L}\S*\d|\s+(?:is|er|e)\s)`,
  'iu',
)

const said = new RegExp(
  String.raw`${named}[ ]*(?:[:=]|[ ](?:er|e|var|va|är|is|was|blei|ble|vart|heter|heiter|lyder)(?![\p{L}-]):?)[ ]*(?<value>"[^"]+"|'[^']+'|«[^»]+»|“[^”]+”|\S+)`,
  'dgiu',
)
const digitsBeside = new RegExp(
  String.raw`(?<![\p{L}])${passwordName}[ ]+(?<value>\d{4,12})(?![\d.:-])`,
  'dgiu',
)
const wordsBeside = new RegExp(
  String.raw`(?<![\p{L}/])${passwordName}(?: mitt| min)?:?[ ]+(?<value>\p{L}+(?:[._]\p{L}+)+(?!\.?[\p{L}\d])|["«“][^"»”\n]{3,60}["»”])`,
  'dgiu',
)
const saidAfter = new RegExp(
  String.raw`^\s*(?<value>\p{L}{4,30}) (?:er|e|var|is|was) (?:${passwordName}|pin-?koden|koden)(?: (?:mitt|min|mi|my|hennes|hans))?\s*[.!]*\s*$`,
  'dgiu',
)
const token = /[^\s,;"«»“”()]+/dgu
const listed = /[^\s,;/|"«»“”()]+/dgu

/** Finds passwords: words after "passordet er", and likely ones in texts about passwords or signing in. */
export function passwords(text: string, ordinary: Span[], isOfSecret: boolean): Span[] {
  const looking = (looks: (value: string) => boolean, tokens: RegExp) =>
    spansOf(tokens, text)
      .map((span) => trimmed(text, span))
      .filter((span) => looks(span.value) && !overlapsAny(span, ordinary))
  const beside = logins(text, ordinary)
  if (!speaksOfPassword(text)) {
    const lone = isOfSecret || signingIn.test(text) ? looking(isUnmistakable, listed) : []
    return [...beside, ...lone]
  }
  const told = spansOf(said, text)
    .map((span) => unquoted(text, span))
    .filter((span) => isTold(text, span))
  const digits = spansOf(digitsBeside, text).filter((span) => !overlapsAny(span, ordinary))
  const around = looking(looksLikePassword, token)
  return [...beside, ...told, ...saidBefore(text), ...passphrases(text), ...around, ...digits]
}

/** Finds "kjærlighet er passordet mitt", "passord hund.lampe.bil". */
function saidBefore(text: string): Span[] {
  const before = spansOf(saidAfter, text).filter(({ value }) => !states.test(value) && !asking.test(value))
  return [...before, ...spansOf(wordsBeside, text).filter(({ value }) => !address.test(value))]
}

const asking = /^(?:dette|slik|sånn|sånt|disse|these|that|this|what|hvilket|kva|hvem|problem|årsak|grunn)/iu
const address = /\.(?:no|com|net|org|se|dk|eu|local)$/i

export function speaksOfPassword(text: string): boolean {
  return passwordWord.test(text)
}

/** Returns a message's only word if it looks like a password; "*Rema" only corrects an earlier word. */
export function onlyAPassword(text: string, ordinary: Span[]): Span[] {
  const alone = spansOf(/^\s*(?<value>\S+)\s*$/dg, text)
  const isOne = (value: string) =>
    looksLikePassword(value) && /\d|[!$%*@?^~]./.test(value.replace(/^\*(?=\p{L}+$)/u, ''))
  return alone.filter((span) => isOne(span.value) && !overlapsAny(span, ordinary))
}

function isTold(text: string, { start, end, value }: Span): boolean {
  if (value.length < 3 || value.startsWith('//')) return false
  if (/["'«“]$/.test(text.slice(0, start)) && !forgottenStates.test(value)) return true
  if (isStrange(value) && !states.test(value)) return true
  if (/[:=]\s*["'«“]?$/.test(text.slice(0, start))) return !forgottenStates.test(value)
  return !states.test(value) && endsClause.test(text.slice(end))
}

const endsClause =
  /^["'»”]?(?:\s*$|\s*[.,;!?)(]|\s+(?:og|å|men|and|but|som|så|da|bare|just|only|och)(?!\p{L})|\s+(?:med|with) (?:liten|stor|små|store|a?\s?small|capital)(?!\p{L}))/u

/** Cuts the sentence's full stop or comma; an exclamation mark may belong to the password. */
function trimmed(text: string, { start, value }: Span): Span {
  const label = /^(?:[\p{L}-]{0,30}pass?ord\p{L}{0,30}|password|pwd?|pw|pass)[=:]/iu.exec(value)?.[0] ?? ''
  return spanAt(start + label.length, start + value.replace(/[.,;:)]+$/, '').length, text)
}

function unquoted(text: string, span: Span): Span {
  const { start, end, value } = span
  const isQuoted = /^["'«“]/.test(value) && value.length > 2 && /["'»”]$/.test(value)
  return isQuoted ? spanAt(start + 1, end - 1, text) : trimmed(text, span)
}

/** Matches https://name:secret@host. */
const inAddress = /:\/\/[^\s:/@]{1,60}:(?<value>[^\s@/]{1,60})@/dgu
/** Matches kari.hansen/Sommer24, vikar01 / Natt&Dag, KOMMUNEN\kari:Sommer24, kari@kommune.no:Sommer24. */
const joined =
  /(?<![^\s("'«])(?:[\p{L}\d-]{1,30}\\)?[\p{L}\d._-]{2,60}(?:@[\p{L}\d.-]{2,60})?(?: ?[/|] ?|[:\\])(?<value>[^\s/]{5,60}?)(?=[\s).,;]|$)/dgu
/** Matches "natt2024" and "tone&co", after nothing but a user name. */
const besideName = /^\p{Ll}{3,20}\d{2,4}\p{Ll}*[!?]*$|[!#$%&*@+=^~]/u

/** Finds passwords beside a user name, without any word for a password. */
function logins(text: string, ordinary: Span[]): Span[] {
  const isOne = (value: string) =>
    isUnmistakable(value) || (besideName.test(value) && looksLikePassword(value))
  const pairs = spansOf(joined, text).filter((span) => isOne(span.value) && !overlapsAny(span, ordinary))
  return [...spansOf(inAddress, text), ...pairs]
}

const nextClause = String.raw`(?: (?:men|but|mæn|som|så|fordi|because|sa|said)| (?:og|and|å) (?:n[åo]|now|det|den|jeg|eg|æ|han|hun|ho|no[ek]n|alle|vi|me|de|dei|some\p{L}*|every\p{L}*|a|the|he|she|they|it|I))(?!\p{L})`
const word = String.raw`[^\s.,;:!?"«»“”()/]+`
const words = String.raw`(?<value>${word}(?:(?!${nextClause}) ${word}){1,5})(?=[!?]*\s*(?:$|[.,;)\n])|${nextClause})`
const afterColon = new RegExp(`${named}[ ]*[:=][ ]*${words}`, 'dgiu')
const afterIs = new RegExp(
  String.raw`(?:${named}[ ](?:er|e|var|va|is|was|heter|heiter)(?![\p{L}-])|(?<!\p{L})(?:pass(?:ord)?frasen|passphrase))[ ]+${words}`,
  'dgiu',
)

/** Finds passwords of several words: "passordet er Ole Brumm". */
function passphrases(text: string): Span[] {
  const phrases = (pattern: RegExp, isTold: (first: string, rest: string[]) => boolean) =>
    spansOf(pattern, text).filter(({ value }) => {
      const [first = '', ...rest] = value.split(' ')
      return !isStrange(first) && !rest.some((word) => tells.test(word)) && !isTold(first, rest)
    })
  return [
    ...phrases(afterColon, (first) => forgottenStates.test(first)),
    ...phrases(afterIs, (first, rest) => states.test(first) && !(qualities.test(first) && isOfThings(rest))),
  ]
}

/** Matches "correct horse battery", but not "correct until last week". */
function isOfThings(words: string[]): boolean {
  return words.length > 1 && !words.some((word) => states.test(word) || joining.test(word))
}
