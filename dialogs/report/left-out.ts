import type { ReportDraft } from '../draft.ts'
import { showCorrected, typeOf } from '../turn.ts'
import { isThingOf, type NamedThing } from '../understand/named.ts'
import { drops, iHaveIt, onlyThat, opener } from '../understand/words/corrections.ts'
import { allOfIt } from '../understand/words/filed.ts'
import { goAlong } from './another-report.ts'
import { beginBesides } from './begin-reports.ts'
import { type Take, withNote } from './heard.ts'
import { ticksIn } from './questions.ts'
import { askWhetherToDrop } from './turned-up.ts'

// Corrections of which things were lost.

/** Handles "Nei, ikke mobilen", "bare PC-en", after several reports were begun: drops the others. */
export const leaveOut: Take = (heard) => {
  const { draft, type, question } = heard
  const { begunWith } = draft
  const message = heard.message.as(heard.message.text.replace(drops, 'ikke '))
  const { maybe, part } = message.named
  const isThere = iHaveIt.test(message.text.trim().replace(opener, '')) && maybe.length === 0
  const notGone = isThere ? message.named.things : message.named.notGone
  const things = isThere ? [] : message.named.things
  if (message.length > longest || message.isQuestion || part) return undefined
  const isOwn = notGone.some((thing) => isThingOf(thing, draft)) && things.length + maybe.length === 0
  // The things ticked on the report are gone all the same.
  const isAlone = !isThere || ticksIn(draft, type).length === 0
  if (isOwn && !question && isAlone) return askWhetherToDrop(heard)
  const [thing, ...others] = heard.message.named.things
  const isOnly = onlyThat.test(heard.message.text.trim().replace(opener, ''))
  const only = isOnly && others.length === 0 ? thing : undefined
  if (only && !isThingOf(only, draft))
    return begunWith.some((one) => isThing(only, one)) ? askWhetherToDrop(heard) : undefined
  const isLeft = (one: Begun) => only || notGone.some((thing) => isThing(thing, one))
  const kept = begunWith.filter((one) => !isLeft(one))
  if (kept.length === begunWith.length) return undefined
  return showCorrected({ ...withNote(heard.message.text, draft, type), ...inRow(kept, begunWith) })
}

/** Links each kept draft to the next, and the last one to the draft that was open before all of them. */
function inRow(kept: Begun[], all: Begun[]): Pick<ReportDraft, 'before' | 'begunWith'> {
  const last = all.at(-1)?.before ?? null
  const begunWith = kept.map((one, at) => ({ ...one, before: kept[at + 1]?.id ?? last }))
  return { before: kept[0]?.id ?? last, begunWith }
}

const longest = 5

type Begun = ReportDraft['begunWith'][number]

function isThing(thing: NamedThing, { type, device }: Pick<Begun, 'type' | 'device'>): boolean {
  return isThingOf(thing, { type, answers: device ? { device } : {} })
}

/** Handles "Nei, begge to": a corrected answer was right as well, and is reported too. */
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
