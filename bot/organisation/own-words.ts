import type { IncidentWords, Language, Words } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { withSign } from './instruction.ts'

type Fill = (text: string) => string

/**
 * Puts what is the municipality's own into the words of a type.
 * @param paragraphs `own`: where the rule stands; `byTopic`: where the instruction speaks of something
 * @param names what people call the help desk and the desk that sees to it, within a sentence
 */
export function filling(
  paragraphs: { own: string | undefined; byTopic: Record<string, { paragraph: string } | undefined> },
  { helpDesk, desk }: { helpDesk: string; desk: string },
): Fill {
  const { own, byTopic } = paragraphs
  return (text) =>
    text
      .replace(/ \(§(?: ([a-z-]+))?\)/g, (_, topic?: string) => {
        const paragraph = topic ? byTopic[topic]?.paragraph : own
        return paragraph ? ` (${withSign(paragraph)})` : ''
      })
      .replaceAll('{helpDesk}', () => helpDesk)
      .replaceAll('{HelpDesk}', () => capitalised(helpDesk))
      .replaceAll('{desk}', () => desk)
}

/** What a type says, or a part of it, with that filled in wherever a text stands in one of the languages. */
export function inOwnWords<T>(said: T, fills: Words<Fill>): T {
  // Texts and what makes them give other texts; all else stays as it is.
  return filled(said, fills, null) as T
}

function filled(said: unknown, fills: Words<Fill>, language: Language | null): unknown {
  if (typeof said === 'string') return language ? fills[language](said) : said
  if (typeof said === 'function') return (...of: unknown[]) => filled(said(...of), fills, language)
  if (Array.isArray(said)) return said.map((one) => filled(one, fills, language))
  if (typeof said !== 'object' || said === null) return said
  const parts = Object.entries(said).map(([name, part]) => {
    const own = languages.find((one) => one === name) ?? language
    return [name, filled(part, fills, own)]
  })
  return Object.fromEntries(parts)
}

/** @param selfHelp by cause, below the advice on the form and on the receipt; in the one language that it is written in */
export function withSelfHelp(
  words: IncidentWords,
  selfHelp: Record<string, string | undefined>,
): IncidentWords {
  const causes = Object.entries(words.causes).map(([id, cause]) => {
    const help = selfHelp[id] ?? []
    return [id, { ...cause, actNow: cause.actNow.concat(help), afterwards: cause.afterwards.concat(help) }]
  })
  return { ...words, causes: Object.fromEntries(causes) }
}
