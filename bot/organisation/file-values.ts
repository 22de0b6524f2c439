import { z } from 'zod'
import { entraId } from '../remote/entra-id.ts'
import { parseDuration } from '../time/duration.ts'

// The kinds of values in the organisation file, each with an error text for the person who edits it.

export function text() {
  return z
    .string(expected('tekst (tall i anførselstegn)'))
    .trim()
    .min(1, 'er tom')
    .max(MOST_LETTERS, `skal være høyst ${MOST_LETTERS} tegn`)
    .regex(/^[^\p{Cc}]*$/u, 'skal være tekst på én linje')
}

/** Limit given by the cards of Teams, which hold several texts each. */
const MOST_LETTERS = 2_000

export function email() {
  return z.email(expected('en e-postadresse'))
}

export function domain() {
  const words = expected('et domene som buypass.no')
  return z
    .string(words)
    .toLowerCase()
    .regex(/^(?:[\p{L}\d-]+\.)+[\p{L}\d-]+$/u, words)
}

/** A regular expression; its first group, if any, holds the number. One that fits nothing finds nothing else. */
export function pattern() {
  const read = readAs(regular, 'et regulært uttrykk i anførselstegn, som "BP-\\\\d{5}"')
  return read.refine((one) => !one.test(''), 'passer på en tom tekst: skriv det som alltid er i et nummer')
}

function regular(written: string): RegExp | null {
  try {
    return new RegExp(written, 'u')
  } catch {
    return null
  }
}

export function httpsUrl() {
  return z.url({ protocol: /^https$/, ...expected('en adresse som begynner med https://') })
}

export function objectId() {
  return entraId(expected('en Entra-id som 00000000-0000-0000-0000-000000000000'))
}

export function timeOfDay() {
  const words = expected('et klokkeslett i anførselstegn, som "22:00"')
  return z.string(words).regex(/^([01]\d|2[0-3]):[0-5]\d$/, words)
}

/** @param usual the value of a missing or empty key */
export function wholeNumber(least: number, most: number, usual: number) {
  const words = expected(`et helt tall fra ${least} til ${most}`)
  return usually(z.int(words).min(least, words).max(most, words), usual)
}

export function day() {
  return z.iso.date(expected('en dag som 2026-12-24'))
}

/** A paragraph of the instruction. In quotes, because 2.10 without them is the number 2.1. */
export function paragraph() {
  const words = expected('en paragraf i anførselstegn, som "2.6", eller "3.1–3.2" for flere')
  return z
    .string(words)
    .regex(/^\d+(?:\.\d+)*(?:[-–]\d+(?:\.\d+)*)?$/, words)
    .transform((written) => written.replace('-', '–'))
}

export function yesOrNo() {
  return z.boolean(expected('true eller false'))
}

export function duration() {
  return readAs(parseDuration, 'en varighet som 30m: et helt tall og s, m, h, d eller mo')
}

/** @param read returns null if the text does not have the form */
export function readAs<T>(read: (written: string) => T | null, what: string) {
  return z.string(expected(what)).transform((written, context) => {
    const value = read(written)
    if (value !== null) return value
    context.addIssue(`skal være ${what}`)
    return z.NEVER
  })
}

export function oneOf<const T extends string>(words: readonly T[]) {
  return z.enum(words, expected(`en av ${words.join(', ')}`))
}

export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item, expected('en liste, som [en, to], eller med - foran hver'))
}

/** An unknown key is a fault. @param whenMissing the error text for a group that is not there */
export function section<T extends z.core.$ZodLooseShape>(keys: T, whenMissing?: string) {
  return z.strictObject(keys, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `ukjent nøkkel, ${Object.keys(keys).length > 0 ? `skal være en av ${Object.keys(keys).join(', ')}` : 'her skal det ikke stå noen'}`
        : (whenMissing !== undefined && (issue.input ?? null) === null && whenMissing) ||
          groupOfKeys.error(issue),
  })
}

export const groupOfKeys = expected('en gruppe nøkler')

/** A key that may be left out or left empty. */
export function optional<T extends z.ZodType>(value: T) {
  return usually(value.nullable(), null)
}

/** A key that may be left out or left empty, with its value in that case. */
export function usually<T extends z.ZodType>(value: T, usual: z.output<T>) {
  return value.nullish().transform((given) => given ?? usual)
}

/** A group that is null when left out or when all its keys are empty; otherwise it must be complete. */
export function nullWhenEmpty<T extends z.ZodObject>(group: T) {
  const isEmptyKey = ([key, value]: [string, unknown]) => value === null && key in group.shape
  const isEmpty = (given: unknown) =>
    (given ?? '') === '' ||
    (typeof given === 'object' && !Array.isArray(given) && Object.entries(given ?? {}).every(isEmptyKey))
  return z.preprocess((given) => (isEmpty(given) ? null : given), group.nullable())
}

/** Gives zod the error text to use instead of its own. */
function expected(what: string) {
  return {
    error: ({ input }: { input: unknown }) =>
      (input ?? null) === null ? `mangler, skal være ${what}` : `skal være ${what}`,
  }
}
