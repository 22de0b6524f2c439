import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { mayBeDone, problemText } from '../bar.tsx'
import type { Formats } from '../language/formats.ts'
import { nameOf } from '../name-of.ts'
import type { TabWords } from '../words/index.ts'
import { isLeft, type Step, type Work } from './works.ts'

export function ticketsNamed(tickets: TicketSummary[], words: TabWords, formats: Formats): string {
  const [only, ...others] = tickets
  return only && others.length === 0 ? only.number : words.work.several(formats.number(tickets.length))
}

export function workText(work: Work, words: TabWords, formats: Formats): string {
  const counted = (steps: readonly Step[]) =>
    ticketsNamed(
      steps.map(({ ticket }) => ticket),
      words,
      formats,
    )
  const { action, steps } = work
  if (work.isUnderWay) return told(work, counted(steps), words)
  const done = steps.filter(({ state }) => state === 'done')
  const needless = steps.filter(({ state }) => state === 'needless')
  const isUnsaid = action.name === 'resolve' && action.body.text !== ''
  const left = steps.filter((step) => isLeft(step) && !isUnsure(step))
  const unsure = steps.filter(isUnsure)
  return [
    ...(done.length > 0 ? [told(work, counted(done), words)] : []),
    ...(needless.length > 0 ? [words.work[isUnsaid ? 'unsaid' : 'needless'](counted(needless))] : []),
    ...(left.length > 0 ? [words.work.left(formats.number(left.length))] : []),
    ...(unsure.length > 0 ? [words.work.unsure(formats.number(unsure.length))] : []),
  ].join(' ')
}

function isUnsure(step: Step): boolean {
  return step.state === 'failed' && mayBeDone(step.problem)
}

function told({ action, isUnderWay }: Work, what: string, { work }: TabWords): string {
  if (action.name === 'undo') return (isUnderWay ? work.undoing : work.undone)(what)
  if (action.name === 'release') return (isUnderWay ? work.releasing : work.released)[action.body.how](what)
  if (action.name === 'resolve') return (isUnderWay ? work.resolving : work.resolved)(what)
  return (isUnderWay ? work.giving : work.given)(what, action.to.name)
}

export function leftBecause(step: Step, words: TabWords): string {
  switch (step.state) {
    case 'overtaken':
      return words.work.overtaken(nameOf(step.by, words))
    case 'failed':
      return problemText(step.problem, words, words.actions.refused)
    default:
      return words.work.notTried
  }
}
