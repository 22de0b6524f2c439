import { ofKind, overlapsAny, type Secret, type SecretKind, type Span, spanAt, spansOf } from './span.ts'

/** Matches "PIN", "pinkoden", "PIN4471", but not "pinse". */
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

/** Matches "The PUK for the phone is 12345678", with any words in between. */
const saidLater =
  /(?<!\p{L})(?:pin|puk)(?!-?pong)\p{L}{0,12}[^.,;!?\n\d]{0,40}?(?: er| e| is| var| va|:|=) ?(?<value>\d(?:[ \-–]?\d){3,7})(?![\d:])/dgiu

/** Finds PIN and PUK codes: digits in a message about a code, unless they are an ordinary number. */
export function codes(text: string, ordinary: Span[]): Secret[] {
  const speaksOfIt = speaksOfCode(text)
  const keys = recoveryKeys(text, ordinary, speaksOfIt)
  if (!speaksOfIt) return ofKind('pin', keys)
  const plain = withoutOtherCodes(text)
  const certain = [...spansOf(direct, plain), ...spansOf(saidLater, plain)].filter(
    (span) => !isShaped(text, span),
  )
  const around = [...spansOf(digitRun, text), ...spansOf(spelled, text)].filter(
    (span) => !overlapsAny(span, ordinary),
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

/** Finds a code in a message of nothing but four to eight digits. */
export function onlyACode(text: string): Secret[] {
  return spansOf(onlyDigits, text).map((span) => ({ ...span, kind: kindOf(span) }))
}

function kindAt(text: string, span: Span): SecretKind {
  const before = text.slice(0, span.start).toLowerCase()
  const puk = before.lastIndexOf('puk')
  if (puk > before.lastIndexOf('pin') || (/puk/i.test(text) && !/pin/i.test(text))) return 'puk'
  return kindOf(span)
}

function kindOf({ value }: Span): SecretKind {
  return value.replace(/\D/g, '').length === 8 ? 'puk' : 'pin'
}

/** A year or postcode right after "pin" is the PIN; a ticket number or a time is not. */
function isShaped(text: string, { start, end }: Span): boolean {
  return /^\d{4}-\d{6}/.test(text.slice(start)) || /^\d\d:\d\d/.test(text.slice(start, end + 3))
}

/** A recovery key of a disk, an account or its second factor: "4F2A-99BC-11DE", 48 digits. */
const certainKey =
  /(?<!\d)\d{6}(?:[- ]?\d{6}){7}(?!\d)|(?<![\p{L}\d-])(?=(?:[A-Z\d-]{0,30}(?:\d[A-Z]|[A-Z]\d)){2})[A-Z\d]{4,6}(?:-[A-Z\d]{4,6}){2,7}(?![\p{L}\d-])/dgu
/** A shorter key, in a text about keys or codes: "k3f9-x2ma". */
const namedKey =
  /(?<![\p{L}\d-])(?=[a-z\d-]{0,40}[a-z])(?=[a-z\d-]{0,40}\d)(?:[a-z\d]{4}(?:-[a-z\d]{4}){1,7}|[a-z\d]{5}(?:-[a-z\d]{5}){1,7}|(?=[a-z]*\d+[a-z]+\d)[a-z\d]{10,40})(?![\p{L}\d-])|(?<!\d)\d{6}(?:[- ]\d{6}){1,7}(?!\d)/dgiu
const keyWord = /n[øo]kk?[ea]l|(?<!\p{L})keys?(?!\p{L})|bitlocker|authenticator|recovery|backup/iu

/** Finds recovery keys and backup codes, unless an ordinary number starts there: "serienummer 5CG1-2AB4". */
function recoveryKeys(text: string, ordinary: Span[], speaksOfCode: boolean): Span[] {
  if (!/\d/.test(text)) return []
  const likely = speaksOfCode || keyWord.test(text) ? spansOf(namedKey, text) : []
  const beginsAt = (start: number) => overlapsAny(spanAt(start, start + 1, text), ordinary)
  return [...spansOf(certainKey, text), ...likely.filter(({ start }) => !beginsAt(start))]
}
