import { isForAnother } from '../draft.ts'
import { saying, type Turn, typeOf } from '../turn.ts'
import { isThingOf } from '../understand/named.ts'
import { mineToo } from '../understand/words/colleagues.ts'
import { openForm } from './fill-in.ts'
import { toldBy } from './first-message.ts'
import type { Take } from './heard.ts'

/** "Jeg har mistet mitt også", in a report for a colleague: a report of their own comes first, and the colleague's after it. */
export const ownAsWell: Take = (heard): Turn | undefined => {
  const { message, draft, type, question, context } = heard
  const { text, named, meant } = message
  const isToldSo = mineToo.test(text) && !message.isAboutColleague && !message.isQuestion
  if (!isForAnother(draft) || !isToldSo || question?.field?.kind === 'lines') return undefined
  const isSame = named.things.every((thing) => isThingOf(thing, draft))
  const own = isSame ? type : typeOf(meant.intent, context)
  if (!own) return undefined
  const told = own.id === meant.intent ? toldBy(message, context).answers : {}
  const known = own.causes.some(({ id }) => id === draft.answers['cause']) ? draft.answers['cause'] : null
  const device = told['device'] ?? (isSame ? draft.answers['device'] : null)
  const note = named.saysMore ? { note: text } : {}
  const answers = { ...told, ...note, cause: told['cause'] ?? known ?? null, device: device ?? null }
  const form = openForm(own.id, { answers, colleague: false }, draft, context)
  return saying(({ severalThings }) => severalThings(2), form)
}
