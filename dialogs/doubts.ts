import { askOnForm } from './answer-question.ts'
import { askWhatToChange } from './correct.ts'
import type { Draft } from './draft.ts'
import { file } from './file-report.ts'
import { openForm, remember, skip } from './fill-in.ts'
import { type Heard, hearIn, sharesCause, type Take, toldByMessage, withNote } from './heard.ts'
import type { IncidentType } from './incident-type.ts'
import { languages } from './language.ts'
import { type Doubt, isInDoubt, marked, markOf } from './marks.ts'
import { beginsWithNo, beginsWithYes, isNod, isRefusal, isSelf } from './nods.ts'
import { type Texts, textsIn } from './texts/index.ts'
import { ticksFor } from './told.ts'
import { ended, reply, say, showForm, type Turn } from './turn.ts'
import { whereIn } from './understand/where.ts'

/** Takes a text as the answer to a doubt; undefined when it is none, or no answer to it. */
export const resolveDoubt: Take = (heard) => {
  const doubt = (Object.keys(resolve) as Resolved[]).find((one) => isInDoubt(heard.draft, one))
  return doubt && resolve[doubt](heard)
}

/** Who says something else leaves it, and a later "ja" is no answer to it. What it was about is not lost. */
export function withoutDoubt(draft: Draft, type: IncidentType): Draft {
  if (!markOf(draft, 'asked')?.endsWith('?')) return draft
  const text = isInDoubt(draft, 'which?') ? markOf(draft, 'heard') : null
  const noted = (text && withNote(text, draft, type)) || draft
  return marked(noted, { asked: markOf(draft, 'instead-of'), heard: null, 'instead-of': null })
}

type Resolved = Exclude<Doubt, 'same?'>

const resolve: Record<Resolved, Take> = {
  'send?': ({ text, draft, context }) => {
    if (isNod(text)) return file(draft, context)
    return isRefusal(text) ? askWhatToChange(draft) : undefined
  },
  'drop?': (heard) => {
    if (saysYes('drop', heard.text) || isNod(heard.text)) return dropped(heard)
    return saysNo('drop', heard.text) || isRefusal(heard.text) ? kept(heard) : undefined
  },
  'which?': (heard) => {
    if (saysYes('which', heard.text)) return asAnswer(heard)
    return saysNo('which', heard.text) ? asNewReport(heard) : undefined
  },
  'self?': (heard) => {
    const { text, draft, context } = heard
    if (isSelf(text) || saysYes('self', text)) return file(marked(draft, { colleague: null }), context)
    // A "ja" to one or the other is neither.
    if (isNod(text)) return reply(draft, { show: 'doubt', doubt: 'self?' })
    if (context.named)
      return file({ ...draft, answers: { ...draft.answers, affected: context.named.id } }, context)
    if (saysNo('self', text) || isRefusal(text)) return showForm(draft)
    return askOnForm(heard)
  },
}

type Worded = keyof Texts['doubts']

function saysYes(doubt: Worded, text: string): boolean {
  return isTitle(text, (texts) => texts.doubts[doubt].yes) || (doubt === 'drop' && beginsWithYes(text))
}

function saysNo(doubt: Worded, text: string): boolean {
  return isTitle(text, (texts) => texts.doubts[doubt].no) || (doubt === 'drop' && beginsWithNo(text))
}

function isTitle(text: string, titleIn: (texts: Texts) => string): boolean {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
  return languages.some((language) => titleIn(textsIn(language)).toLowerCase() === said)
}

export function dropped({ draft }: Pick<Heard, 'draft'>): Turn {
  return ended(
    draft,
    say(null, (texts) => texts.cancelled),
  )
}

/** It has not turned up after all, so where it lay is where it happened. */
function kept({ draft, type }: Heard): Turn {
  const text = markOf(draft, 'heard')
  const calm = marked(draft, { heard: null })
  const where = text && type.fields.some(({ name }) => name === 'where') && whereIn(text)
  return showForm(where ? { ...calm, answers: { ...calm.answers, where } } : calm)
}

/** The answer to the question before the doubt, which is still the first without one. */
function asAnswer({ draft, context }: Heard): Turn {
  const name = markOf(draft, 'instead-of')
  const text = markOf(draft, 'heard')
  const calm = marked(draft, { heard: null, 'instead-of': null })
  return name && text ? remember(calm, { [name]: text }, context) : skip(calm, context)
}

function asNewReport({ draft, context }: Heard): Turn {
  const text = markOf(draft, 'heard') ?? ''
  const calm = marked(draft, { heard: null, 'instead-of': null })
  const type = context.types.find(({ id }) => id === calm.type)
  if (!type) return showForm(calm)
  const heard = hearIn(text, calm, type, context)
  const { meant } = heard
  const ticks = sharesCause(heard) ? ticksFor([meant.intent], type) : {}
  if (Object.keys(ticks).length > 0) {
    const noted = withNote(text, calm, type) ?? calm
    return remember(marked(noted, { along: text }), ticks, context)
  }
  return openForm(meant.intent, toldByMessage(text, meant, context), calm, context)
}
