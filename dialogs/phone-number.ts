/** Between groups of digits, the same throughout: "20.15-20.45" are hours, and "25.11.2026" is a day. */
const inGroups = String.raw`[2-9]\d\d(?<gap>[ .–-])\d\d\k<gap>\d{3}|[2-9]\d(?<gap>[ .–-])\d\d(?:\k<gap>\d\d){2}`
const norwegian = String.raw`(?:\(?(?:\+|00)?47\)?[ .–-]*)?`
const abroad = String.raw`(?:\+|00)(?!47)[1-9](?:[ ().–-]{0,2}\d){6,13}`
const anyNumber = String.raw`(?:${norwegian}(?:[2-9]\d(?: ?\d){6}|${inGroups})|${abroad})`

/** No part of a longer number, as that of a card is. */
const among = new RegExp(String.raw`(?<![\d.]|\d[ –-])${anyNumber}(?![ .–-]?\d)`, 'u')
const alone = new RegExp(`^${anyNumber}$`, 'u')
const grouped = new RegExp(`^${norwegian}(?:${inGroups})$`, 'u')

/** The phone number that a text gives, with a space wherever there was any other sign. */
export function phoneIn(text: string): string | undefined {
  const [number] = among.exec(withPlainSpaces(text)) ?? []
  return number
    ?.replace('(0)', '')
    .replace(/[^\d+]+/g, ' ')
    .trim()
}

/** Nothing but a phone number. */
export function isPhone(text: string): boolean {
  return alone.test(withPlainSpaces(text).trim())
}

/** The same, in the groups in which phone numbers are written, and codes are not. */
export function isGroupedPhone(text: string): boolean {
  return grouped.test(withPlainSpaces(text).trim())
}

/** Copied from a list of contacts, it comes with signs that nobody sees. */
function withPlainSpaces(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[^\S\n]+/gu, ' ')
}
