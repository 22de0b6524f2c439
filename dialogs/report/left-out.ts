import type { ReportDraft } from '../draft.ts'
import { showCorrected, typeOf } from '../turn.ts'
import { isThingOf, type Named } from '../understand/named.ts'
import { drops, onlyThat, opener } from '../understand/words/corrections.ts'
import { allOfIt } from '../understand/words/filed.ts'
import { goAlong } from './another-report.ts'
import { beginBesides } from './begin-reports.ts'
import { type Heard, type Take, withNote } from './heard.ts'
import { askWhetherToDrop } from './turned-up.ts'

// Which of several things it was, after all.

type NamedThing = Named['things'][number]

/** "Nei, ikke mobilen", "bare PC-en", of several that were begun: the others do not come to mind again. */
export const leaveOut: Take = (heard) => {
  const { draft, type, question } = heard
  const { begunWith } = draft
  const message = heard.message.as(heard.message.text.replace(drops, 'ikke '))
  const { notGone, things, maybe } = message.named
  if (message.length > longest || message.isQuestion) return undefined
  const isOwn = notGone.some((thing) => isThingOf(thing, draft)) && things.length + maybe.length === 0
  if (isOwn && !question) return askWhetherToDrop(heard)
  const only = onlyThing(heard)
  if (only && !isThingOf(only, draft))
    return begunWith.some((one) => isThing(only, one)) ? askWhetherToDrop(heard) : undefined
  const isLeft = (one: Begun) => only || notGone.some((thing) => isThing(thing, one))
  const left = begunWith.filter(isLeft)
  // Only the next can be taken out of the row, or all of them.
  const [next] = left
  if (!next || (left.length < begunWith.length && next !== begunWith[0])) return undefined
  const kept = begunWith.slice(left.length)
  const before = left.at(-1)?.before ?? null
  return showCorrected({ ...withNote(heard.message.text, draft, type), begunWith: kept, before })
}

const longest = 5

type Begun = ReportDraft['begunWith'][number]

function onlyThing({ message: { text, named } }: Heard): NamedThing | undefined {
  const [thing, ...others] = named.things
  return onlyThat.test(text.trim().replace(opener, '')) && others.length === 0 ? thing : undefined
}

function isThing(thing: NamedThing, { type, device }: Pick<Begun, 'type' | 'device'>): boolean {
  return isThingOf(thing, { type, answers: device ? { device } : {} })
}

/** "Nei, begge to": what was put right was no mistake, and is reported too. */
export const both: Take = (heard) => {
  const { message, draft, context } = heard
  const { insteadOf } = draft
  const isBoth = allOfIt.test(message.text) && message.length <= longest && message.named.things.length === 0
  if (!insteadOf || !isBoth) return undefined
  const restored = { ...draft, insteadOf: null }
  const type = typeOf(insteadOf.type, context)
  if (insteadOf.device && type) return beginBesides([insteadOf.device], type, message.text, restored, context)
  return goAlong([insteadOf.type], { ...heard, draft: restored })
}
