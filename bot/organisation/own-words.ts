import type {
  CauseWords,
  Decision,
  Field,
  IncidentType,
  IncidentWords,
  Words,
} from '../../dialogs/incident-type.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { withSign } from './instruction.ts'

type Fill = (text: string) => string

/**
 * Puts what is the municipality's own into the words of a type.
 * @param paragraphs `own`: where the rule stands; `byTopic`: where the instruction speaks of something
 * @param helpDesk what people call it, within a sentence
 */
export function filling(
  paragraphs: { own: string | undefined; byTopic: Record<string, { paragraph: string } | undefined> },
  helpDesk: string,
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
}

/**
 * The words of a type as they are in one municipality.
 * @param selfHelp by cause, below the advice on the form and on the receipt; in the one language that it is written in
 */
export function ownWords(
  { nb, nn, en }: IncidentType['words'],
  fill: Words<Fill>,
  selfHelp: Record<string, string | undefined>,
): IncidentType['words'] {
  const own = (words: IncidentWords, fill: Fill): IncidentWords => ({
    ...words,
    actNow: words.actNow.map(fill),
    causes: Object.fromEntries(
      Object.entries(words.causes).map(([id, cause]) => [id, ownCause(cause, fill, selfHelp[id])]),
    ),
    ...(words.withoutCause && { withoutCause: ownCause(words.withoutCause, fill) }),
  })
  return { nb: own(nb, fill.nb), nn: own(nn, fill.nn), en: own(en, fill.en) }
}

function ownCause(words: CauseWords, fill: Fill, selfHelp?: string): CauseWords {
  const help = selfHelp ?? []
  return {
    ...words,
    actNow: words.actNow.map(fill).concat(help),
    afterwards: words.afterwards.map(fill).concat(help),
    request: fill(words.request),
    leaderAdvice: fill(words.leaderAdvice),
    notYet: fill(words.notYet),
    ...(words.afterWithdrawal && { afterWithdrawal: fill(words.afterWithdrawal) }),
  }
}

export function ownDecision(decision: Decision, fill: Words<Fill>): Decision {
  const { told, outstanding, reason } = decision
  return {
    ...decision,
    told: { nb: ownTold(told.nb, fill.nb), nn: ownTold(told.nn, fill.nn), en: ownTold(told.en, fill.en) },
    ...(reason && { reason: ownReason(reason, fill) }),
    ...(outstanding && { outstanding: { ...outstanding, words: ownOutstanding(outstanding.words, fill) } }),
  }
}

type Told = Decision['told']['nb']
type Open = NonNullable<Decision['outstanding']>['words']

function ownTold(told: Told, fill: Fill): Told {
  return Object.fromEntries(
    Object.entries(told).map(([choice, say]) => [choice, (decided) => fill(say(decided))]),
  )
}

function ownReason(reason: Field, fill: Words<Fill>): Field {
  const own = (words: Field['words']['nb'], fill: Fill) =>
    words.hint === undefined ? words : { ...words, hint: fill(words.hint) }
  const { nb, nn, en } = reason.words
  return { ...reason, words: { nb: own(nb, fill.nb), nn: own(nn, fill.nn), en: own(en, fill.en) } }
}

function ownOutstanding({ nb, nn, en }: Open, fill: Words<Fill>): Open {
  return {
    nb: { ...nb, open: fill.nb(nb.open) },
    nn: { ...nn, open: fill.nn(nn.open) },
    en: { ...en, open: fill.en(en.open) },
  }
}
