import type { Language } from '../incident-type.ts'

export type LanguageCommand = { kind: 'ask' } | { kind: 'choose'; language: Language }

/**
 * Whether a message is about the language we write in, in the words of any of them: which one to go on in, or `ask`
 * when it names none or several. Null when it says anything else as well, such as "passordet til engelsk skole".
 */
export function readLanguageCommand(text: string): LanguageCommand | null {
  const said = wordsOf(text.replace(/\b(norsk|norwegian) (?=bokm|nynorsk)/i, ''))
  const named = new Set(said.flatMap((word) => names.get(word) ?? []))
  const isOnlyThat = said.every((word) => names.has(word) || theWord.has(word) || around.has(word))
  const [language, ...others] = named
  if (!isOnlyThat) return null
  if (language && others.length === 0) return { kind: 'choose', language }
  return named.size > 0 || said.some((word) => theWord.has(word)) ? { kind: 'ask' } : null
}

const names = new Map<string, Language>([
  ['bokmål', 'nb'],
  ['bokmaal', 'nb'],
  ['bokmal', 'nb'],
  ['norsk', 'nb'],
  ['norwegian', 'nb'],
  ['nynorsk', 'nn'],
  ['english', 'en'],
  ['engelsk', 'en'],
])

const theWord = new Set(wordsOf('språk sprak spraak språket mål målform language languages'))

const around = new Set(
  wordsOf(`
    på til i som eg jeg du vi kan vil ha heller skriv skrive skriva snakk snakke snakka svar svare svara bruk bruke
    bruka velg velge vel velje velja bytt bytte byt byte byta skift skifte endre endra er det mulig mogleg og eller
    takk vær så snill ver
    in to the a can could you we i do please speak talk write answer use change switch choose select set is it and or
    possible want thanks my
  `),
)

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}
