import type { CauseWords, Decision, Field, IncidentType, Words } from '../../dialogs/incident-type.ts'
import { inEach } from '../../dialogs/language.ts'
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

/**
 * The words of a type as they are in one municipality.
 * @param selfHelp by cause, below the advice on the form and on the receipt; in the one language that it is written in
 */
export function ownWords(
  all: IncidentType['words'],
  fills: Words<Fill>,
  selfHelp: Record<string, string | undefined>,
): IncidentType['words'] {
  return inEach((language) => {
    const [words, fill] = [all[language], fills[language]]
    const causes = Object.entries(words.causes).map(([id, cause]) => [
      id,
      ownCause(cause, fill, selfHelp[id]),
    ])
    return {
      ...words,
      actNow: words.actNow.map(fill),
      causes: Object.fromEntries(causes),
      ...(words.withoutCause && { withoutCause: ownCause(words.withoutCause, fill) }),
    }
  })
}

function ownCause(words: CauseWords, fill: Fill, selfHelp?: string): CauseWords {
  const help = selfHelp ?? []
  return {
    ...words,
    actNow: words.actNow.map(fill).concat(help),
    afterwards: words.afterwards.map(fill).concat(help),
    request: fill(words.request),
    notYet: fill(words.notYet),
    ...(words.leaderAdvice && { leaderAdvice: fill(words.leaderAdvice) }),
    ...(words.afterWithdrawal && { afterWithdrawal: fill(words.afterWithdrawal) }),
  }
}

export function ownDecision(decision: Decision, fills: Words<Fill>): Decision {
  const { told, outstanding, reason } = decision
  const open = (words: NonNullable<Decision['outstanding']>['words']) =>
    inEach((language) => ({ ...words[language], open: fills[language](words[language].open) }))
  return {
    ...decision,
    told: inEach((language) => ownTold(told[language], fills[language])),
    ...(reason && { reason: ownReason(reason, fills) }),
    ...(outstanding && { outstanding: { ...outstanding, words: open(outstanding.words) } }),
  }
}

type Told = Decision['told']['nb']

function ownTold(told: Told, fill: Fill): Told {
  return Object.fromEntries(
    Object.entries(told).map(([choice, say]) => [choice, (decided) => fill(say(decided))]),
  )
}

function ownReason(reason: Field, fills: Words<Fill>): Field {
  const words = inEach((language) => {
    const { hint, ...rest } = reason.words[language]
    return hint === undefined ? rest : { ...rest, hint: fills[language](hint) }
  })
  return { ...reason, words }
}
