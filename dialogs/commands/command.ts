import type { Language } from '../incident-type.ts'
import * as words from '../understand/words/commands.ts'
import { aroundLanguage, languageNames, languageWord } from '../understand/words/languages.ts'
import { glad } from '../understand/words/yes-no.ts'
import { isRefusal, unknownIn } from '../understand/yes-no.ts'

export type Command = keyof typeof words.commands

const commands = Object.keys(words.commands) as Command[]

/** The command that a message is and nothing besides, in whichever language: people are shown one and write another. */
export function commandIn(text: string): Command | undefined {
  return commands.find((command) => isAmong(text, words.commands[command]))
}

/** "Nei, vet ikke" */
export function isDontKnow(text: string): boolean {
  return unknownIn(text) !== null || words.dontKnow.test(text.trim().replace(sigh, ''))
}

const sigh = /^\s*(?:nei|næi|tja|hm+|nja|no)[\s,.!]+(?=\p{L})/iu

/** "Tusen takk for hjelpen!" */
export function isThanks(text: string): boolean {
  return plain(text)
    .split(/[^\p{L}]+/u)
    .some((word) => words.thanks.has(word))
}

/** "Ok", "den er god", 👍, and thanks that are nothing but thanks. */
export function isFine(text: string): boolean {
  return isAmong(text, words.fine) || (isOnlySigns(text) && gladSigns.test(text))
}

/** "Tusen takk, nå virker det!": an answer to something resolved that asks for nothing more. */
export function isSatisfied(text: string): boolean {
  if (isNo(text) || isRefusal(text)) return false
  const said = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return isFine(text) || (isThanks(text) && said.every((word) => glad.has(word)))
}

/** "Bekreftet": what a leader may write instead of pressing the button, and only then. */
export function isSeen(text: string): boolean {
  return isAmong(text, words.seen)
}

export function isWait(text: string): boolean {
  return isAmong(text, words.wait)
}

/** Pictures or exclamation marks, and no word. */
export function isOnlySigns(text: string): boolean {
  return !/[\p{L}\d]/u.test(text)
}

const gladSigns = /[👍👌🙏🙂😊😀😃😄😁😅👏🎉✅✔❤💚💙🥰😍🤗🙌]/u

export function isYes(text: string): boolean {
  return isAmong(text, words.yes)
}

export function isNo(text: string): boolean {
  return isAmong(text, words.no)
}

type LanguageCommand = { kind: 'ask' } | { kind: 'choose'; language: Language }

/**
 * Whether a message is about the language we write in, in the words of any of them: which one to go on in, or `ask`
 * when it names none or several. Null when it says anything else as well, such as "passordet til engelsk skole".
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

function isAmong(text: string, sayings: Set<string>): boolean {
  return sayings.has(plain(text))
}

/** Without what a phone adds: a capital, a full stop, its own apostrophe, the quotation marks that we wrote. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^["«“]|[.!"»”]+$/g, '')
}
