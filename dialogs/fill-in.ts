import { readForm } from './answer.ts'
import type { Answers, Draft } from './draft.ts'
import { askedQuestion, lacksCause, openQuestion } from './draft.ts'
import { file } from './file-report.ts'
import type { IncidentType } from './incident-type.ts'
import { asking, isInDoubt, marked } from './marks.ts'
import { type DialogContext, expired, reply, say, showForm, type Turn, typeOf } from './turn.ts'

/** What a message has told already, and whether it seems to have happened to somebody else. */
export type Told = {
  answers: Answers
  colleague: boolean
  /** Its words, when they tell of another thing that is reported with it. */
  along?: string | null
}

export const nothingTold: Told = { answers: {}, colleague: false }

/** Starts a report, with what is known filled in. The one that was open is come back to. */
export function openForm(
  id: string,
  { answers, colleague, along = null }: Told,
  current: Draft | null,
  context: DialogContext,
): Turn {
  const type = typeOf(id, context)
  if (!type) return say(current, ({ notOurs }) => notOurs)
  const draft = {
    id: context.newDraftId,
    type: id,
    answers: answersTo(type, { phone: context.phone, ...answers }),
  }
  const before = current && isBegun(current, context) ? current.id : null
  const isAsked = colleague && type.fields.some(({ kind }) => kind === 'person')
  return showForm(marked(draft, { colleague: isAsked ? 'yes' : null, before, along }))
}

function isBegun(draft: Draft, context: DialogContext): boolean {
  const type = typeOf(draft.type, context)
  return type !== undefined && !lacksCause(draft, type)
}

function answersTo({ fields }: IncidentType, answers: Answers): Answers {
  const asked = new Set(['cause', ...fields.map(({ name }) => name)])
  return Object.fromEntries(Object.entries(answers).filter(([name, answer]) => answer && asked.has(name)))
}

/**
 * Takes what a form's card holds. What is there as the card showed it when it was made has not been touched, so what
 * was told since then stands; what was changed or emptied there is the newest.
 */
export function takeForm(
  values: Record<string, string>,
  shown: Record<string, string>,
  draft: Draft | null,
  context: DialogContext,
): Turn {
  const type = draft && typeOf(draft.type, context)
  if (!draft || !type) return expired()
  const filled = { ...draft, answers: { ...draft.answers, ...touched(values, shown, type) } }
  if (!lacksCause(filled, type)) return file(filled, context)
  return showForm(filled, true)
}

function touched(values: Record<string, string>, shown: Record<string, string>, type: IncidentType): Answers {
  const [now, then] = [readForm(values, type), readForm(shown, type)]
  const names = ['cause', ...type.fields.map(({ name }) => name)].filter(
    (name) => alike(now[name]) !== alike(then[name]),
  )
  return Object.fromEntries(names.map((name) => [name, now[name] ?? null]))
}

/** Clients break lines in their own way. */
function alike(answer = ''): string {
  return answer.replace(/\s+/g, ' ')
}

export function remember(draft: Draft, answers: Answers, context: DialogContext): Turn {
  const taken = Object.keys(answers).filter((name) => answers[name])
  return ask({ ...draft, answers: { ...draft.answers, ...answers } }, context, taken)
}

/** Passes by what was asked, or begins to ask. */
export function skip(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  // Without a name there is nobody to report it for: the form has a search.
  if (isInDoubt(draft, 'self?')) return showForm(draft)
  const question = type && askedQuestion(draft, type)
  if (!question || question.name === 'cause') return ask(draft, context)
  return remember(draft, { [question.name]: null }, context)
}

function ask(draft: Draft, context: DialogContext, taken: string[] = []): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const question = openQuestion(draft, type) ?? null
  const asked = asking(draft, question?.name ?? 'send?')
  return reply(asked, { show: 'question', draft: asked, question, again: false, taken })
}

/** All that the person wants to tell may be told. */
export function askWhetherToSend(draft: Draft, taken: string[] = []): Turn {
  const asked = asking(draft, 'send?')
  return reply(asked, { show: 'question', draft: asked, question: null, again: false, taken })
}
