import { isPhone } from './phone-number.ts'
import { withoutTurns } from './reading-direction.ts'
import { codes, onlyACode, speaksOfCode } from './secrets/codes.ts'
import { nationalIds } from './secrets/national-id.ts'
import { ordinaryNumbers } from './secrets/ordinary-numbers.ts'
import { onlyAPassword, passwords, speaksOfPassword } from './secrets/passwords.ts'
import { ofKind, type Secret, type SecretKind } from './secrets/span.ts'

export type Masked = {
  /** The text with `•••` for every secret, and without characters that turn the reading direction. */
  text: string
  found: SecretKind[]
}

export type AskedFor = {
  /** The kind of answer that was just asked for: a text that is only such an answer is not masked. */
  expecting?: 'phone' | 'time' | 'reference' | undefined
  /**
   * Whether a password or PIN is the subject: `perhaps` when nothing is reported yet, `surely` when a secret
   * is reported. A lone odd word is then masked; with `surely`, an unmistakable one among other words too.
   */
  ofSecret?: 'perhaps' | 'surely' | undefined
}

export const mask = '•••'

/**
 * Finds and masks PIN, PUK, password, fødselsnummer and D-nummer. Every typed text passes here before
 * anything else reads it. When in doubt it masks: a masked room number costs a question, a stored PIN cannot
 * be taken back.
 */
export function maskSecrets(written: string, { expecting, ofSecret }: AskedFor = {}): Masked {
  const text = withoutTurns(written)
  const plain = withPlainSpaces(text)
  if (isExpected(plain, expecting)) return { text, found: [] }
  const ordinary = ordinaryNumbers(plain)
  const secrets = [
    ...ofKind('national-id', nationalIds(plain, ordinary)),
    ...onlyACode(plain),
    ...codes(plain, ordinary),
    ...ofKind('password', passwords(plain, ordinary, ofSecret === 'surely')),
    ...ofKind('password', ofSecret ? onlyAPassword(plain, ordinary) : []),
  ]
  const apart = merged(secrets)
  return { text: covered(text, apart), found: [...new Set(apart.map(({ kind }) => kind))] }
}

/** Replaces invisible characters and special spaces by plain ones, and keeps every position in the text. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\p{Zs}\t\u200b-\u200f\u2060\ufeff]/gu, ' ')
}

/** "På toget, PIN •••" → "på toget": a masked secret is no part of a place or a system's name. */
export function withoutMasked(text: string): string {
  return text.replace(leadsToMask, '').trim()
}

const leadsToMask =
  /[\s,;.:–-]*(?:(?:og|and|med|with) )?(?:(?:min|mi|mitt|my) )?(?:[\p{L}-]*(?:pin|puk|k[oå]de|passord|password|code)[\p{L}-]*(?: (?:min|mi|mitt|er|var|is|was))*[\s:=]*)?•••/giu

export function speaksOfSecrets(text: string): boolean {
  return speaksOfCode(text) || speaksOfPassword(text)
}

/** A time of day, or a date: "14.30", "31.12". */
const time =
  /^\s*(?:(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:]?[0-5]\d|(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])(?:\.|[./](?:20)?\d\d)?)\s*$/i

/** A ticket number in another system. */
const reference = /^\s*\d(?:[ .–-]?\d){0,7}\s*$/

function isExpected(text: string, expecting: AskedFor['expecting']): boolean {
  if (expecting === 'phone') return isPhone(text)
  return expecting !== undefined && { time, reference }[expecting].test(text)
}

/** Merges overlapping secrets into one, of the first one's kind. */
function merged(secrets: Secret[]): Secret[] {
  const result: Secret[] = []
  for (const secret of secrets.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = result.at(-1)
    if (before && secret.start < before.end) before.end = Math.max(before.end, secret.end)
    else result.push({ ...secret })
  }
  return result
}

function covered(text: string, secrets: Secret[]): string {
  return secrets
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + mask + rest.slice(end), text)
}
