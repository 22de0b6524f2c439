import { logins } from './logins.ts'
import { passphrases } from './passphrases.ts'
import { forgottenStates, passwordName, passwordNoun, states } from './password-words.ts'
import { overlaps, type Secret, type Span, spansOf } from './span.ts'

const passwordWord = new RegExp(
  String.raw`(?<![\p{L}])(?:\p{L}{1,30}-?)?${passwordNoun}|(?<!\p{L})(?:pwd?|pw|login|credentials)(?!\p{L})|innlogging|pålogging|(?<!\p{L})pass(?=\s*[:=]|\s+\S*\p{L}\S*\d|\s+(?:is|er|e)\s)`,
  'iu',
)

const said = new RegExp(
  String.raw`(?<![\p{L}/])${passwordName}(?:[ ]+(?:mitt|min|mi|hennes|hans|ditt|vårt|my|for|til|te|i|på|to|in|nå|no|now|nytt|nye|det|som|kontoen|pc-?en|\p{L}{2,14})){0,4}?[ ]*(?:[:=]|[ ](?:er|e|var|va|är|is|was|blei|ble|vart|heter|heiter|lyder)(?![\p{L}-]):?)[ ]*(?<value>"[^"]+"|'[^']+'|«[^»]+»|“[^”]+”|\S+)`,
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
const mark = /[!#$%&*@+=?^~<>{}[\]|\\/_-]/

const token = /[^\s,;"«»“”()]+/dgu

/** Passwords: what follows "passordet er", and what looks like one in a message that speaks of passwords. */
export function passwords(text: string, ordinary: Span[]): Secret[] {
  const beside = logins(text)
  if (!speaksOfPassword(text)) return beside.map(asPassword)
  const told = spansOf(said, text)
    .map((span) => unquoted(text, span))
    .filter((span) => isTold(text, span))
  const around = spansOf(token, text)
    .map((span) => trimmed(text, span))
    .filter(
      (span) =>
        looksLikePassword(text.slice(span.start, span.end)) &&
        !ordinary.some((other) => overlaps(span, other)),
    )
  const digits = spansOf(digitsBeside, text).filter(
    (span) => !ordinary.some((other) => overlaps(span, other)),
  )
  return [...beside, ...told, ...saidBefore(text), ...passphrases(text), ...around, ...digits].map(asPassword)
}

function asPassword(span: Span): Secret {
  return { ...span, kind: 'password' }
}

/** "kjærlighet er passordet mitt", "passord hund.lampe.bil" */
function saidBefore(text: string): Span[] {
  const before = spansOf(saidAfter, text).filter(({ start, end }) => {
    const value = text.slice(start, end)
    return !states.test(value) && !asking.test(value)
  })
  const joined = spansOf(wordsBeside, text).filter(({ start, end }) => !address.test(text.slice(start, end)))
  return [...before, ...joined]
}

const asking = /^(?:dette|slik|sånn|sånt|disse|these|that|this|what|hvilket|kva|hvem|problem|årsak|grunn)/iu
const address = /\.(?:no|com|net|org|se|dk|eu|local)$/i

export function speaksOfPassword(text: string): boolean {
  return passwordWord.test(text)
}

/** A message that is nothing but one word that looks like a password. */
export function onlyAPassword(text: string, ordinary: Span[]): Secret[] {
  const alone = /^\s*(?<value>\S+)\s*$/dg
  return spansOf(alone, text)
    .filter((span) => looksLikePassword(text.slice(span.start, span.end)))
    .filter(
      ({ start, end }) => /[\d!$%*@?^~]./.test(text.slice(start, end)) || /\d/.test(text.slice(start, end)),
    )
    .filter((span) => !ordinary.some((other) => overlaps(span, other)))
    .map((span) => ({ ...span, kind: 'password' }))
}

function isTold(text: string, { start, end }: Span): boolean {
  const value = text.slice(start, end)
  if (value.length < 3 || value.startsWith('//')) return false
  if (/["'«“]$/.test(text.slice(0, start)) && !forgottenStates.test(value)) return true
  if (isStrange(value) && !states.test(value)) return true
  if (/[:=]\s*["'«“]?$/.test(text.slice(0, start))) return !forgottenStates.test(value)
  return !states.test(value) && endsClause.test(text.slice(end))
}

/** Has what ordinary words lack: a digit, a sign, or a capital inside. */
function isStrange(value: string): boolean {
  return /\d/.test(value) || mark.test(value.slice(0, -1)) || /\p{Ll}\p{Lu}/u.test(value)
}

const endsClause =
  /^["'»”]?(?:\s*$|\s*[.,;!?)(]|\s+(?:og|å|men|and|but|som|så|da|bare|just|only|och)(?!\p{L})|\s+(?:med|with) (?:liten|stor|små|store|a?\s?small|capital)(?!\p{L}))/u

/** "Windows11", "T480s", "uke47". */
const product =
  /^(?:(?:office|windows|win|iphone|ipad|unit|microsoft|teams|word|excel|outlook|galaxy|thinkpad|elitebook|helse|covid|level|nivå|punkt|uke|veke|week|rom|room|sak|side|del|dag|kl)-?\d+|1password|[a-z]{1,2}\d{2,4}[a-z]?)$/i

function looksLikePassword(value: string): boolean {
  if (value.length < 5 || product.test(value) || /^\P{L}+$/u.test(value)) return false
  if (/^[\p{Lu}\d-]+$/u.test(value)) return false
  const letters = /\p{L}/u.test(value)
  return (
    letters &&
    (/\d/.test(value) ||
      mark.test(
        value
          .replace(/-/g, '')
          .replace(/[!?]+$/, '')
          .replace(/\//g, ''),
      ))
  )
}

/** A full stop or comma after the password belongs to the sentence; an exclamation mark may belong to the password. */
function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end)
  const label = /^(?:[\p{L}-]{0,30}pass?ord\p{L}{0,30}|password|pwd?|pw|pass)[=:]/iu.exec(written)?.[0] ?? ''
  return { start: start + label.length, end: start + written.replace(/[.,;:)]+$/, '').length }
}

function unquoted(text: string, span: Span): Span {
  const value = text.slice(span.start, span.end)
  return /^["'«“]/.test(value) && value.length > 2 && /["'»”]$/.test(value)
    ? { start: span.start + 1, end: span.end - 1 }
    : trimmed(text, span)
}
