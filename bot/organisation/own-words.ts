import type { CauseWords, Decision, IncidentType, IncidentWords } from '../../dialogs/incident-type.ts'
import { withSign } from './instruction.ts'

type Cite = (text: string) => string

/** @param paragraphs `own`: where the rule stands; `byTopic`: where the instruction speaks of something */
export function citing(paragraphs: {
  own: string | undefined
  byTopic: Record<string, { paragraph: string } | undefined>
}): Cite {
  const { own, byTopic } = paragraphs
  return (text) =>
    text.replace(/ \(§(?: ([a-z-]+))?\)/g, (_, topic?: string) => {
      const paragraph = topic ? byTopic[topic]?.paragraph : own
      return paragraph ? ` (${withSign(paragraph)})` : ''
    })
}

/**
 * The words of a type as they are in one municipality.
 * @param selfHelp by cause, below the advice on the form and on the receipt; in the one language that it is written in
 */
export function ownWords(
  { nb, nn, en }: IncidentType['words'],
  cite: Cite,
  selfHelp: Record<string, string | undefined>,
): IncidentType['words'] {
  const own = (words: IncidentWords): IncidentWords => ({
    ...words,
    actNow: words.actNow.map(cite),
    causes: Object.fromEntries(
      Object.entries(words.causes).map(([id, cause]) => [id, ownCause(cause, cite, selfHelp[id])]),
    ),
    ...(words.withoutCause && { withoutCause: ownCause(words.withoutCause, cite) }),
  })
  return { nb: own(nb), nn: own(nn), en: own(en) }
}

function ownCause(words: CauseWords, cite: Cite, selfHelp?: string): CauseWords {
  const help = selfHelp ?? []
  return {
    ...words,
    actNow: words.actNow.map(cite).concat(help),
    afterwards: words.afterwards.map(cite).concat(help),
    request: cite(words.request),
    leaderAdvice: cite(words.leaderAdvice),
    notYet: cite(words.notYet),
  }
}

export function ownDecision(decision: Decision, cite: Cite): Decision {
  const { told, outstanding } = decision
  return {
    ...decision,
    told: { nb: ownTold(told.nb, cite), nn: ownTold(told.nn, cite), en: ownTold(told.en, cite) },
    ...(outstanding && { outstanding: { ...outstanding, words: ownOutstanding(outstanding.words, cite) } }),
  }
}

type Told = Decision['told']['nb']
type Open = NonNullable<Decision['outstanding']>['words']

function ownTold(told: Told, cite: Cite): Told {
  return Object.fromEntries(
    Object.entries(told).map(([choice, say]) => [choice, (decided) => cite(say(decided))]),
  )
}

function ownOutstanding({ nb, nn, en }: Open, cite: Cite): Open {
  return {
    nb: { ...nb, open: cite(nb.open) },
    nn: { ...nn, open: cite(nn.open) },
    en: { ...en, open: cite(en.open) },
  }
}
