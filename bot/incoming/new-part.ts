/** Leaves out quoted parts anywhere. A signature stays: its beginning cannot be detected. */
export function newPart(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (isQuoted(line) || saysWhereToWrite.test(line.slice(0, 200))) continue
    if (isDivider(line) || isHeadOfQuotation(lines, at)) break
    const length = lengthOfAttribution(lines, at)
    if (length === 0) kept.push(line)
    else if (!isQuotedNext(lines, at + length)) break
    else at += length - 1
  }
  return tidy(kept)
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}(?:>|&gt;)/.test(line)
}

/** Ticket systems' "##- Skriv svaret over denne linjen -##", with their own text below. */
const saysWhereToWrite = /(?:over|ovenfor|above) (?:denne|this) (?:linj|line)/i

const divider =
  /^[\s>]*[-_=*~]{2,}[^\p{L}\n]{0,20}(?:\p{L}+[ .’'-]){0,4}(?:\p{L}{0,20}(?:melding|message|e-?post|e-?mail|mail|nachricht|bericht|besked|meddelande|mensaje|messaggio|viesti|wiadomość|сообщение|d['’]origine|reply|svar))\p{L}{0,12}(?: \p{L}+){0,4}[^\p{L}\n]{0,20}[-_=*~]{2,}\s*$/iu
const undivided =
  /^[\s*]*(?:(?:begin|start (?:på|of)) )?(?:forwarded|videresendt|vidaresendt|opprinnelig|opphavleg|original|ursprüngliche|oprindelig|ursprungligt) (?:melding|message|e-?post|e-?mail|nachricht|besked|meddelande)[\s*]*:?[\s*]*$/i

function isDivider(line: string): boolean {
  const short = line.slice(0, 200)
  return divider.test(short) || undivided.test(short)
}

const FROM = 'fra|frå|from|von|de|van|från|da|od|lähettäjä|avsender|avsendar|от'
const DATE =
  'sendt|sent|dato|date|gesendet|datum|skickat|envoyé|enviado|verzonden|inviato|lähetetty|date/time|data'
const REST =
  'til|to|kopi|cc|bcc|emne|subject|an|betreff|till|ämne|à|objet|para|asunto|aan|onderwerp|a|oggetto|aihe|svar til|reply-to|viktighet|importance|prioritet|vedlegg|attachments?'
const headerLine = new RegExp(String.raw`^[\s*_>]{0,8}(?<name>${FROM}|${DATE}|${REST})[\s*_]{0,4}[:：]`, 'iu')
const fromLine = new RegExp(`^(?:${FROM})$`, 'iu')
const dateLine = new RegExp(`^(?:${DATE})$`, 'iu')

/** Detects the head of an Outlook quotation: from, sent, to and subject, one per line. */
function isHeadOfQuotation(lines: string[], at: number): boolean {
  if (!headerLine.test((lines[at] ?? '').slice(0, 80))) return false
  const names = lines
    .slice(at, at + 14)
    .filter((line) => line.trim() !== '')
    .slice(0, 6)
    .map((line) => headerLine.exec(line.slice(0, 80))?.groups?.['name'] ?? '')
  const known = names.filter(Boolean).length
  return (
    known >= 3 &&
    names.some((name) => fromLine.test(name)) &&
    (known >= 4 || names.some((name) => dateLine.test(name)))
  )
}

const WROTE =
  '(?:skrev|skreiv|wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|kirjoitti|napisał(?:\\(a\\))?|пишет|написал|følgende)'
const attribution = new RegExp(
  String.raw`^\W{0,4}(?:(?:on|den|am|le|el|op|il|em|på|dnia|w dniu|vào)\s.{0,200}\d|(?:man|tir|tys|ons|tor|fre|lør|lau|søn|sun|mon|tue|wed|thu|fri|sat)\p{L}{0,8}\.?,?\s.{0,40}\d|\d{1,4}[./ -]|.{0,120}[<(][^\s<>()]{1,120}@).{0,300}(?<!\p{L})${WROTE}(?!\p{L}).{0,200}:\s*$`,
  'iu',
)
const personWrites = /^(?:jeg|eg|vi|me|i|we) /i

/** Returns the number of lines that attribute a quotation: "Den 27. november skrev Straks <straks@…>:". */
function lengthOfAttribution(lines: string[], at: number): number {
  const line = lines[at] ?? ''
  if (line.trim() === '' || personWrites.test(line)) return 0
  const length = [1, 2, 3].find((count) => isAttribution(lines.slice(at, at + count)))
  // The answer's last line is not part of it.
  if (length && !isAttribution(lines.slice(at + 1, at + length))) return length
  // In any language: a line with a date or address that ends in a colon, above a quotation.
  const introduces = /(?:\d|@).{0,200}:\s*$|^\d{4}[/-]\d.{0,200}@\S{1,100}>\s*$/.test(line.slice(0, 400))
  return introduces && isQuotedNext(lines, at + 1) ? 1 : 0
}

function isAttribution(parts: string[]): boolean {
  if (parts.length === 0 || parts.some((part) => part.trim() === '')) return false
  return attribution.test(parts.join(' ').slice(0, 600))
}

function isQuotedNext(lines: string[], at: number): boolean {
  const next = lines.slice(at, at + 3).find((line) => line.trim() !== '')
  return next !== undefined && isQuoted(next)
}

function tidy(lines: string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
    .replace(/(?:\n|^)\s*[-_=*]{5,}$/, '')
    .trim()
}
