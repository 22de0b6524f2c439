import { foldLetters } from './letters.ts'
import { groups, wordSet } from './words/expression.ts'

export type Word = {
  text: string
  folded: string
  /** Number of the clause in the message; a comma or a "but" begins a new one. */
  clause: number
  sentence: number
  /** Also true after an opener such as "hei". */
  startsClause: boolean
  /** True for one part of a compound. */
  isPart: boolean
}

export type Message = { words: Word[]; questions: Set<number> }

const piece = /[\p{L}\p{N}]+(?:['’`´-][\p{L}\p{N}]+)*|[.!?\n]+|[,;:()–—/+&]|-/gu
const marks = /['’`´-]/g
const ending = /^(?:en|n|ane|ene|ar|er|a|å|et|s|t|m|re|ve|ll|d)$/i
const newClause = new Set(['men', 'but', 'mens'].map(foldLetters))

/** Emoji that people write in place of a thing's name, and the paragraph sign. */
const pictures: [RegExp, string][] = [
  [/§+/g, ' paragraf '],
  [/💳|🪪/gu, ' kort '],
  [/📱|📲/gu, ' mobil '],
  [/💻|🖥/gu, ' pc '],
  [/🔑|🗝/gu, ' passord '],
]

/** "Finner verken kort eller PC": both are missing. */
const neither = /(?<!\p{L})(?:hverken|verken|korkje|neither) ([^,.;:!?\n]{1,40}?) (?:eller|nor) /giu
/** "Har verken kort eller PC": neither is at hand any more. */
const hasNeither =
  /(?<=(?<!\p{L})(?:har|he|hev|have|has) (?:jeg |eg |i )?)(?:hverken|verken|korkje|neither) (?=[^,.;:!?\n]{1,40}? (?:eller|nor) )/giu
const orNor = /(?<=ikke lenger [^,.;:!?\n]{1,40}? )(?:eller|nor)(?= )/giu
const number = '(?=(?:\\+47 ?)?[2-9]\\d(?: ?\\d){6}(?!\\d))'
const phoneWord = '(?:telefon|tlf|tel|mobil|mob|phone|mobile|cell)'
/** "Mvh Kari, tlf 91 23 45 67", "telefonen min er 91 23 45 67": where to be reached, not a lost telephone. */
const beforeNumber = new RegExp(
  [
    `(?<!\\p{L})(?<!(?:til|to|of) )(?:(?:min|mi|my) (?:private?? )?)?${phoneWord}(?:(?:nummer|nr)?(?: (?:er|e|is))?[.:]{0,2}`,
    `|(?:en|nummeret) (?:min|mi|mitt)(?: (?:er|e)|:)|number (?:is|:)) ?${number}`,
  ].join(''),
  'giu',
)
/** "Mista kortet. Ring meg på privattelefonen min 91 23 45 67": not a request for a number. */
const callMe = new RegExp(
  [
    '(?<=\\S\\s*)(?<!\\p{L})(?:ring|call|nå|reach) (?:meg|mæ|me) (?:på |at |on )?(?:(?:my |den )?(?:private?? )?',
    `\\p{L}*${phoneWord}\\p{L}*(?: min| mi| mitt)?[,:]? ?)?${number}`,
  ].join(''),
  'giu',
)

/** "Ingen andre kan passordet mitt": nobody has learnt it. */
const nobodyHas =
  /(?<!\p{L})(?:ingen|nobody)(?= (?!(?:av|of) )(?:\p{L}+ ){1,4}?(?:passord|password|pin|kode|code|brukernavn|brukarnamn|username|it$))/giu
const noOne = /(?<!\p{L})no[ -]one(?!\p{L})/giu

/** "Mobilen sin, den private": the words belong together. */
const privateOne = /, (?:den|det) privat(?=e?(?!\p{L}))/giu

/** "Kvar dag" does not ask for a place. */
const each = new RegExp(`(?<!\\p{L})kvar(t?)(?= (?:${groups.span})(?!\\p{L}))`, 'giu')

/** "never mind, found it" denies nothing. */
const neverMind = /(?<!\p{L})(?:never ?mind|nvm)(?!\p{L})/giu

/** A header line of a pasted mail: "Sendt: mandag 23. november 2026 08:14" is not when something was lost. */
const mailHead = /^(?:fra|frå|til|kopi|sendt|dato|from|to|cc|sent|date):.*\n/gimu

/** Our own mail, quoted below the answer to it: its words are not the sender's. */
const ownMail = /^(?:fra|frå|from): *"?Straks[^\p{L}][\s\S]*$/imu

/** The line that a mail program adds below. */
const signature =
  /(?<=[.!?\n]\s*)(?:(?:sendt|sent) (?:fra|frå|from) (?:min|mi|my) [^.,;!?\n]{2,40}|(?:skaff deg|hent|få|last ned|get) outlook (?:for|til) [^.,;!?\n]{2,30})[.\s]*$/giu

/** The footer "Denne e-posten er konfidensiell". */
const confidential =
  /\n\s*(?:denne|this) (?:e-?post|e-?mail|message)\p{L}* [\s\S]*?(?:konfidensiel|fortrolig|confidential|ment for|meint for|intended)[\s\S]*$/iu

/** The signature "Vennlig hilsen Per, konsulent, IKT": names no thing and no wish. */
const signedOff = new RegExp(
  [
    '(?<=\\S[ \\t]*)\\n\\s*(?:--+[ \\t]*\\n',
    '|(?:(?:med|with) )?(?:(?:ven+l[ie]g|god|best|kind|warm)\\p{L}*,? )?(?:hilsen|helsing|regards|wishes)(?!\\p{L})|mvh(?!\\p{L})',
    // Without a greeting: a name, and contact details below it
    '|(?<=\\n\\s*\\n\\s*)(?-i:\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){1,3})[ \\t]*\\n(?=[^]*(?:kommune|@|\\d\\d ?\\d\\d ?\\d\\d ?\\d\\d)))',
    // Unless more is told: "Hilsen Kari. PS: PC-en er også borte"
    '(?![^]*(?<!\\p{L})(?:jeg|eg|har|er|ble|blei|var|ps|i|have|is|was|mist\\p{L}*|stj[aå]l\\p{L}*|lost|stolen|borte)(?![\\p{L}-]))',
    '[^]*$',
  ].join(''),
  'iu',
)

/** Replaces dictated punctuation that the phone wrote as words: "Send punktum", "nytt avsnitt". */
export function withSigns(text: string): string {
  return text.replace(dictatedBreak, '\n').replace(dictatedStop, '.')
}

const dictatedBreak = / +(?:nytt avsnitt|ny linje|new (?:line|paragraph))(?: |$)/giu

const dictatedStop = /(?<=[\p{L}\d])[ ,]+(?:punktum|full stop|utropstegn|utropsteikn)[.\s]*$/iu

export function inPlainWords(text: string): string {
  const worded = pictures.reduce((read, [picture, word]) => read.replace(picture, word), text)
  const plain = worded
    .replace(hasNeither, 'ikke lenger ')
    .replace(orNor, 'og')
    .replace(neither, 'ikke $1 og ')
    .replace(each, 'hver$1')
    .replace(noOne, 'nobody')
    .replace(nobodyHas, 'ikke noen')
    .replace(privateOne, ' privat')
    .replace(knowsNotWhat, 'hva er $1')
  return leftOut.reduce((read, pattern) => read.replace(pattern, ''), plain)
}

/** "Vet ikke hva Buypass er" asks, and has forgotten no PIN. */
const knowsNotWhat =
  /(?<!\p{L})(?:(?:jeg|eg|e|æ|i) )?(?:(?:vet|veit|vett|skjønner|skjønar|forstår) (?:ikke|ikkje)|(?:dont|don['’]t|do not) (?:know|understand)) (?:hva|kva|ka|what) (?:(?:er|e|is) )?(buypass|(?:norsk )?helsenett|nhn)(?: (?:er|e|is|betyr|means))?(?!\p{L})/iu

/** The labels of a report in the form "Hva: mobil", "Når: i går". */
const label =
  /^[ \t]*(?:hva|ka|kva|når|tid|tidspunkt|dato|hvor|kor|kvar|sted|stad|hvem|kven|type|hendelse|hending|what|when|where|who|date|time|place)(?: (?:skjedde|hendte|happened))?[ \t]*:/gimu

const leftOut = [
  label,
  beforeNumber,
  callMe,
  neverMind,
  ownMail,
  mailHead,
  signature,
  confidential,
  signedOff,
]

export function readMessage(text: string): Message {
  const words: Word[] = []
  const questions = new Set<number>()
  let clause = 0
  let sentence = 0
  for (const [found] of text.matchAll(piece)) {
    if (/^[.!?\n]/.test(found)) {
      if (found.includes('?')) questions.add(sentence)
      sentence++
      clause++
    } else if (/^[^\p{L}\p{N}]/u.test(found)) clause++
    else
      for (const part of partsOf(found)) {
        const folded = foldLetters(part.replace(marks, ''))
        if (newClause.has(folded)) clause++
        words.push({
          text: part,
          folded,
          clause,
          sentence,
          startsClause: isStart(words.at(-1), clause),
          isPart: false,
        })
      }
  }
  return { words, questions }
}

const openers = wordSet(
  foldLetters(`
    hei hallo hi hello hey heisann god good morgen morgon morning dag kveld men but og and så so altså ok okay ja
    unnskyld beklager sorry
  `),
)

function isStart(before: Word | undefined, clause: number): boolean {
  return before?.clause !== clause || (before.startsClause && openers.has(before.folded))
}

/** "pc-en" and "e-post" are one word, "Buypass-kortet" is two. */
function partsOf(written: string): string[] {
  const [first = '', ...rest] = written.split(/(?=['’`´-])/)
  const parts = [first]
  for (const next of rest) {
    const letters = next.slice(1)
    const before = parts.at(-1) ?? ''
    if (ending.test(letters) || before.length === 1) parts[parts.length - 1] = before + next
    else parts.push(letters)
  }
  return parts
}
