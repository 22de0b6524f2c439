import { recoveryKeys } from './recovery-keys.ts'
import { overlaps, type Secret, type SecretKind, type Span, spansOf } from './span.ts'

/** "PIN", "pinkoden", "PIN4471"; but no "pinse". */
const codeWord =
  /(?<!\p{L})(?:(?:pin|puk)(?:n?-?k[oå]de|['’-]?(?:en|n|s|ar|er)(?!\p{L})|nummer|(?!\p{L}))|\p{L}{0,30}k[oå]d[eoåa]|nøkkelboks|(?:pass)?codes?(?!\p{L}))/iu
const notSecretCode =
  /(?:post|feil|land|strek|qr|prosjekt|bygnings|fag|kost|for)k[oå]de|(?:error|zip|postal|area|country|project|bar|qr|source) ?code/giu

const digitRun = /(?<![\p{L}\d])\d(?:[ \-–.]?\d){3,7}(?!\d)(?![\p{L}])/dgu
const oneDigit =
  '(?:null|nul|en|én|ein|ett|eitt|to|tre|tri|fire|fira|fem|seks|sju|sjau|syv|åtte|åtta|ni|nie|zero|oh|one|two|three|four|five|six|seven|eight|nine)'
const twoDigits = `(?:(?:tjue|tredve|tretti|førr?ti|femti|seksti|sytti|åtti|nitti|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?${oneDigit}?|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|syttien|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)`
const spelled = new RegExp(
  String.raw`(?<!\p{L})(?:${oneDigit}(?:[ ,-]*${oneDigit}){3,7}|${twoDigits}(?:[ ,-]*(?:${twoDigits}|${oneDigit})){1,3})(?!\p{L})`,
  'dgiu',
)
const direct =
  /(?<!\p{L})(?:pin|puk|k[oå]de|code|tallkode)\p{L}{0,30}(?:[ -]k[oå]de\p{L}{0,30}| code| number| nummer)?(?:[ :="'(]+(?:min|mi|mitt|my|er|e|is|va|var|was|the|nr|til|te|kortet|kort|buypass|smartkort|smartkortet|card|to|for|på|of|i|=)(?![\p{L}]))*[ :="'(-]*(?<value>\d(?:[ \-–.]?\d){3,7})(?![\d:])/dgiu

/** "The PUK for the phone is 12345678": whatever else is named in between. */
const saidLater =
  /(?<!\p{L})(?:pin|puk)(?!-?pong)\p{L}{0,12}[^.,;!?\n\d]{0,40}?(?: er| e| is| var| va|:|=) ?(?<value>\d(?:[ \-–]?\d){3,7})(?![\d:])/dgiu

/** PIN and PUK codes: the digits in a message that speaks of a code, unless they are an ordinary number. */
export function codes(text: string, ordinary: Span[]): Secret[] {
  const speaksOfIt = speaksOfCode(text)
  const keys = recoveryKeys(text, ordinary, speaksOfIt)
  if (!speaksOfIt) return keys.map((span) => ({ ...span, kind: 'pin' }))
  const plain = withoutOtherCodes(text)
  const certain = [...spansOf(direct, plain), ...spansOf(saidLater, plain)].filter(
    (span) => !isShaped(text, span),
  )
  const around = [...spansOf(digitRun, text), ...spansOf(spelled, text)].filter(
    (span) => !ordinary.some((other) => overlaps(span, other)),
  )
  return [...keys, ...certain, ...around].map((span) => ({ ...span, kind: kindAt(text, span) }))
}

export function speaksOfCode(text: string): boolean {
  return codeWord.test(withoutOtherCodes(text))
}

function withoutOtherCodes(text: string): string {
  return text.replace(notSecretCode, (word) => ' '.repeat(word.length))
}

const onlyDigits = /^\s*(?<value>\d(?:[ \-–.]?\d){3,7})\s*[.!?]*\s*$/dg

/** A message that is nothing but four to eight digits. */
export function onlyACode(text: string): Secret[] {
  return spansOf(onlyDigits, text).map((span) => ({
    ...span,
    kind: digitsIn(text, span) === 8 ? 'puk' : 'pin',
  }))
}

function kindAt(text: string, span: Span): SecretKind {
  const before = text.slice(0, span.start).toLowerCase()
  const puk = before.lastIndexOf('puk')
  if (puk > before.lastIndexOf('pin') || (/puk/i.test(text) && !/pin/i.test(text))) return 'puk'
  return digitsIn(text, span) === 8 ? 'puk' : 'pin'
}

function digitsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).replace(/\D/g, '').length
}

/** A year or postcode right after "pin" is the PIN; a ticket number or a time is not. */
function isShaped(text: string, { start, end }: Span): boolean {
  return /^\d{4}-\d{6}/.test(text.slice(start)) || /^\d\d:\d\d/.test(text.slice(start, end + 3))
}
