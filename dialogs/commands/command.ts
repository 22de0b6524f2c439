import type { Language } from '../incident-type.ts'
import * as words from '../understand/words/commands.ts'
import { aroundLanguage, languageNames, languageWord } from '../understand/words/languages.ts'
import { glad } from '../understand/words/yes-no.ts'
import { isRefusal, unknownIn } from '../understand/yes-no.ts'

export type Command = keyof typeof words.commands

const commands = Object.keys(words.commands) as Command[]

/** Returns the command that is the whole message, in any language: people see one and write another. */
export function commandIn(text: string): Command | undefined {
  return commands.find((command) => words.commands[command].has(plain(text)))
}

/** Matches "Nei, vet ikke". */
export function isDontKnow(text: string): boolean {
  return unknownIn(text) !== null || words.dontKnow.test(text.trim().replace(sigh, ''))
}

const sigh = /^\s*(?:nei|næi|tja|hm+|nja|no)[\s,.!]+(?=\p{L})/iu

/** Matches "Tusen takk for hjelpen!". */
export function isThanks(text: string): boolean {
  return plain(text)
    .split(/[^\p{L}]+/u)
    .some((word) => words.thanks.has(word))
}

/** Matches "Ok ha det bra". */
export function isGoodbye(text: string): boolean {
  return words.goodbye.test(text)
}

/** Matches "Ok", "den er god", 👍, and thanks that are nothing but thanks. */
export function isFine(text: string): boolean {
  return words.fine.has(plain(text)) || (isOnlySigns(text) && gladSigns.test(text))
}

/** Matches "Tusen takk, nå virker det!": an answer to a resolved ticket that asks for nothing more. */
export function isSatisfied(text: string): boolean {
  if (isNo(text) || isRefusal(text)) return false
  const said = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return isFine(text) || (isThanks(text) && said.every((word) => glad.has(word)))
}

/** Matches "Bekreftet": a leader may write it instead of pressing the button. */
export const isSeen = saysExactly(words.seen)
export const isWait = saysExactly(words.wait)
export const isYes = saysExactly(words.yes)
export const isNo = saysExactly(words.no)

/** Tells whether the text has only emoji or punctuation, and no word. */
export function isOnlySigns(text: string): boolean {
  return !/[\p{L}\d]/u.test(text)
}

/** Matches "?" alone: help, or what comes next in a report and after it. */
export function isOnlyAsking(text: string): boolean {
  return /^[?!\s]*\?[?!\s]*$/.test(text)
}

const gladSigns = /[👍👌🙏🙂😊😀😃😄😁😅👏🎉✅✔❤💚💙🥰😍🤗🙌]/u

type LanguageCommand = { kind: 'ask' } | { kind: 'choose'; language: Language }

/**
 * Reads a message about the language, in any language: the one to switch to, or `ask` when it names none or
 * several. Null when the message says more, such as "passordet til engelsk skole".
 */
export function readLanguageCommand(text: string): LanguageCommand | null {
  const said = plain(text.replace(/\b(norsk|norwegian) (?=bokm|nynorsk)/i, '')).match(/\p{L}+/gu) ?? []
  const named = new Set(said.flatMap((word) => languageNames.get(word) ?? []))
  const isOnlyThat = said.every(
    (word) => languageNames.has(word) || languageWord.has(word) || aroundLanguage.has(word),
  )
  const [language, ...others] = named
  if (!isOnlyThat) return null
  if (language && others.length === 0) return { kind: 'choose', language }
  return named.size > 0 || said.some((word) => languageWord.has(word)) ? { kind: 'ask' } : null
}

function saysExactly(sayings: Set<string>): (text: string) => boolean {
  return (text) => sayings.has(plain(text))
}

/** Removes what a phone adds (capital, full stop, curly apostrophe) and Straks' own quotation marks. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^["«“]|[.!"»”]+$/g, '')
}
