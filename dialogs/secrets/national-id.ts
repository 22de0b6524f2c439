import { idnr } from '@navikt/fnrvalidator'
import { overlaps, type Span, spansOf } from './span.ts'

const elevenDigits = /(?<![\d+]|\d[ .\-–/])\d(?:[ .\-–/]{0,2}\d){10}(?![.\-–/]?\d| \d(?!\d?\)))/dg
/** With the full year of birth before the five digits. */
const withFullYear = /(?<!\d)\d{2}[. ]?\d{2}[. ]?(?:19|20)\d{2}[ \-–]{1,3}\d{5}(?!\d| ?(?:kr|,-))/dg
/** After its name, a number with a digit too many or too few also counts. */
const named =
  /(?:fødsels?(?:s?nummer|nr)|fodsels?nummer|foedselsnummer|personnummer|person ?nr|p-?nr|fnr|f\.?nr|d-?nummer|d-?nr|dnr|id-?nummer|national id(?:entity)?(?: number)?|identity number|social security(?: number)?|ssn|personal (?:id|number))\p{L}{0,30}(?:[ :=,]+(?:mitt|min|til|te|er|e|is|my|på|hans|hennes|nr|number|nummer|the|for|brukeren|pasienten|sonen|sønnen))*[ :=,]*(?<value>\d(?:[ .\-–/]{0,2}\d){4,10}\d{0,2})/dgiu
/** The usual groupings of the eleven digits. */
const groupings = new Set(
  `11, 6 5, 2 2 2 5, 6 3 2, 6 2 3, 2 2 2 3 2, 2 2 2 2 3, 4 2 5, 1 1 1 1 1 1 1 1 1 1 1, 3 3 3 2,
  6 1 4, 5 6, 4 4 3, 3 4 4, 3 3 5, 2 3 2 2 2, 6 4 1, 2 4 5, 8 3`.split(/,\s+/),
)

/**
 * Finds national identity numbers and D-numbers, real and synthetic, even with a wrong checksum: a number
 * with one mistyped digit still identifies a person.
 */
export function nationalIds(text: string, ordinary: Span[]): Span[] {
  const likely = spansOf(elevenDigits, text).filter(
    (span) =>
      idnr(digitsOf(span.value)).status === 'valid' ||
      (isLikely(span.value) && !ordinary.some((other) => reachesIn(other, span, text))),
  )
  return [...spansOf(named, text), ...spansOf(withFullYear, text), ...likely]
}

/** The date at the start of an identity number does not make it an ordinary number. */
function reachesIn(other: Span, span: Span, text: string): boolean {
  return overlaps(other, span) && digitsOf(text.slice(span.start, other.end)).length > 6
}

function isLikely(written: string): boolean {
  return groupings.has(groupsOf(written)) && startsWithDate(digitsOf(written))
}

function digitsOf(written: string): string {
  return written.replace(/\D/g, '')
}

function groupsOf(written: string): string {
  return written
    .split(/\D+/)
    .map(({ length }) => length)
    .join(' ')
}

/** D-numbers add 40 to the day; synthetic numbers add 40, 65 or 80 to the month. */
function startsWithDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40
  const month = Number(digits.slice(2, 4))
  return day >= 1 && day <= 31 && [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12)
}
