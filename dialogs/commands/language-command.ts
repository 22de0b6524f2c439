import type { Language } from '../incident-type.ts'
import { aroundLanguage, languageNames, languageWord } from '../understand/words/languages.ts'

export type LanguageCommand = { kind: 'ask' } | { kind: 'choose'; language: Language }

/**
 * Whether a message is about the language we write in, in the words of any of them: which one to go on in, or `ask`
 * when it names none or several. Null when it says anything else as well, such as "passordet til engelsk skole".
 */
export function readLanguageCommand(text: string): LanguageCommand | null {
  const said = wordsOf(text.replace(/\b(norsk|norwegian) (?=bokm|nynorsk)/i, ''))
  const named = new Set(said.flatMap((word) => languageNames.get(word) ?? []))
  const isOnlyThat = said.every(
    (word) => languageNames.has(word) || languageWord.has(word) || aroundLanguage.has(word),
  )
  const [language, ...others] = named
  if (!isOnlyThat) return null
  if (language && others.length === 0) return { kind: 'choose', language }
  return named.size > 0 || said.some((word) => languageWord.has(word)) ? { kind: 'ask' } : null
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}
