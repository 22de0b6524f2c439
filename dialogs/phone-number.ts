/** Groups with one separator throughout: "20.15-20.45" are hours, and "25.11.2026" is a day. */
const inGroups = String.raw`[2-9]\d\d(?<gap>[ .–-])\d\d\k<gap>\d{3}|[2-9]\d(?<gap>[ .–-])\d\d(?:\k<gap>\d\d){2}`
const norwegian = String.raw`(?:\(?(?:\+|00)?47\)?[ .–-]*)?`
const abroad = String.raw`(?:\+|00)(?!47)[1-9](?:[ ().–-]{0,2}\d){6,13}`
const anyNumber = String.raw`(?:${norwegian}(?:[2-9]\d(?: ?\d){6}|${inGroups})|${abroad})`

const hour = String.raw`(?:[01]?\d|2[0-4])(?:[.:]\d\d)?`
const hours = String.raw`${hour} ?[–-] ?${hour}(?![\d–-])`
const begins = String.raw`(?<![\d.])(?:(?<!\d[ –-])|(?<=(?:[Kk]l\.? ?${hour}|(?<!\d[ –-]?)${hours}) ))`
const ends = String.raw`(?:(?![ .–-]?\d)|(?= ${hours}))`

/** Matches no part of a longer number, such as that of a card, but a number beside hours of a clock. */
const among = new RegExp(begins + anyNumber + ends, 'u')
const alone = new RegExp(`^${anyNumber}$`, 'u')
const grouped = new RegExp(`^${norwegian}(?:${inGroups})$`, 'u')

/** Returns the phone number in a text, with spaces as its only separators. */
export function phoneIn(text: string): string | undefined {
  const [number] = among.exec(withPlainSpaces(text)) ?? []
  return number
    ?.replace('(0)', '')
    .replace(/[^\d+]+/g, ' ')
    .trim()
}

/** Tells whether the text is nothing but a phone number. */
export function isPhone(text: string): boolean {
  return alone.test(withPlainSpaces(text).trim())
}

/** Tells whether the text is only a phone number in the usual groups, which codes are not written in. */
export function isGroupedPhone(text: string): boolean {
  return grouped.test(withPlainSpaces(text).trim())
}

/** Removes invisible characters, which come with numbers copied from a list of contacts. */
function withPlainSpaces(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[^\S\n]+/gu, ' ')
}
