import type { CauseWords, IncidentWords, Language, Words } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { withSign } from './instruction.ts'

type Fill = (text: string) => string

/**
 * Returns a function that fills the municipality's own names and paragraphs into a type's words.
 * @param paragraphs `own`: of the type's rule; `byTopic`: of the instruction's answers
 * @param names of the help desk and of the handling desk, for use within a sentence
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

/** Returns a type's words, or a part of them, with every text filled in for its language. */
export function inOwnWords<T>(said: T, fills: Words<Fill>): T {
  // The shape does not change: only strings and the results of functions are replaced.
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

/** @param selfHelp by cause; in one language only, shown below the advice on the form and the receipt */
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

/** Leaves out what waits for the leader's answer, or asks for it, where the leader has nothing to answer. */
export function withoutLeadersAnswer({ causes, withoutCause, ...words }: IncidentWords): IncidentWords {
  const unasked = ({ leaderAdvice: _, ...cause }: CauseWords): CauseWords => ({ ...cause, notYet: '' })
  const own = Object.entries(causes).map(([id, cause]) => [id, unasked(cause)])
  return {
    ...words,
    causes: Object.fromEntries(own),
    ...(withoutCause && { withoutCause: unasked(withoutCause) }),
  }
}
