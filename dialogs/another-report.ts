import { openForm, remember } from './fill-in.ts'
import { type Heard, newsIn, sharesCause, type Take, toldByMessage, unanswered, withNote } from './heard.ts'
import { marked } from './marks.ts'
import { ticksFor } from './told.ts'
import { reply, type Turn } from './turn.ts'

/**
 * Another thing, and what happened to it. What a report has a tick for goes with it; else it is a report of its own.
 * An answer in free words may speak of other things, so there it is asked which it is.
 */
export const reportAnother: Take = (heard) => {
  const { text, draft, type, question, meant, named, context } = heard
  const others = otherThings(heard)
  const isLoss = others.includes(meant.intent) && named.maybe.some(({ type: told }) => told === meant.intent)
  const isNote = question?.field?.kind === 'lines'
  const ticks = sharesCause(heard) ? newsIn(ticksFor(others, type), draft) : {}
  if (Object.keys(ticks).length > 0 && !isNote && (named.too || (isLoss && !question)))
    return remember(withNote(text, draft, type) ?? draft, { ...unanswered(heard), ...ticks }, context)
  const isReport = isLoss && !meant.ask && meant.cause !== null
  if (!isReport) return undefined
  if (question && (isNote || question.field?.kind === 'text')) return askWhich(heard, question.name)
  return openForm(meant.intent, toldByMessage(text, meant, context), draft, context)
}

function askWhich({ text, draft }: Heard, question: string): Turn {
  const asked = marked(draft, { asked: 'which?', heard: text, 'instead-of': question })
  return reply(asked, { show: 'doubt', doubt: 'which?' })
}

/** The types of things that are not the draft's, and the draft's own when it is another device. */
function otherThings({ draft, named, meant }: Heard): string[] {
  const { device } = draft.answers
  const isOwn = (name: { type: string; device: string | null }) =>
    name.type === draft.type && (!device || !name.device || name.device === device)
  const others = named.things.filter((thing) => !thing.some(isOwn)).flat()
  if (named.things.length === 0 && named.hints.includes(meant.intent) && meant.intent !== draft.type)
    return [meant.intent]
  return others.map(({ type }) => type)
}
