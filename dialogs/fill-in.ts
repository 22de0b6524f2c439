import { readForm } from './answer.ts'
import type { Answers, Draft } from './draft.ts'
import { lacksCause, openQuestion, TICKED } from './draft.ts'
import { file } from './file-report.ts'
import { type DialogContext, expired, reply, say, type Turn, typeOf } from './turn.ts'
import type { Understanding } from './understand/understand.ts'
import { whenInWords } from './when-words.ts'

/** What a message has told already. */
export type Details = Pick<Understanding, 'cause' | 'device' | 'when' | 'also'> & { colleague: boolean }

export const nothingKnown: Details = { cause: null, device: null, when: null, also: null, colleague: false }

/** Starts a report, with what is known filled in. */
export function openForm(id: string, known: Details, current: Draft | null, context: DialogContext): Turn {
  const type = typeOf(id, context)
  if (!type) return say(current, ({ notOurs }) => notOurs)
  const empty = { id: context.newDraftId, type: id, answers: {} }
  const draft = { ...empty, answers: news(empty, known, { phone: context.phone }, context) }
  return reply(draft, { show: 'form', draft, missingCause: false, colleague: known.colleague })
}

/** The same incident again: what is new is kept, and the form comes up again when nothing is. */
export function hearMore(draft: Draft, known: Details, context: DialogContext): Turn {
  const more = news(draft, known, {}, context)
  if (Object.keys(more).length > 0) return remember(draft, more, context)
  return reply(draft, { show: 'form', draft, missingCause: false })
}

export function takeForm(values: Record<string, string>, draft: Draft | null, context: DialogContext): Turn {
  const type = draft && typeOf(draft.type, context)
  if (!draft || !type) return expired()
  // The card shows every answer, so an emptied field is an answer too: what was known before gives way.
  const filled = { ...draft, answers: readForm(values, type) }
  if (!lacksCause(filled, type)) return file(filled, context)
  return reply(filled, { show: 'form', draft: filled, missingCause: true })
}

export function remember(draft: Draft, answers: Answers, context: DialogContext): Turn {
  return ask({ ...draft, answers: { ...draft.answers, ...answers } }, context)
}

export function skip(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  const question = type && openQuestion(draft, type)
  if (!question || question.name === 'cause') return ask(draft, context)
  return remember(draft, { [question.name]: null }, context)
}

export function ask(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const question = openQuestion(draft, type) ?? null
  return reply(draft, { show: 'question', draft, question, again: false })
}

/** What a message adds to a draft: answers to questions of its type that have none yet. */
function news(
  draft: Draft,
  { also, cause, device, when }: Details,
  more: Answers,
  context: DialogContext,
): Answers {
  const type = typeOf(draft.type, context)
  const fields = type?.fields ?? []
  const ticks = fields
    .filter(({ alsoReports }) => also && alsoReports === also)
    .map(({ name }) => [name, TICKED])
  const asked = new Set(['cause', ...fields.map(({ name }) => name)])
  const time = when && whenInWords(when, context.language)
  const told = [...Object.entries({ ...more, cause, device, when: time }), ...ticks]
  return Object.fromEntries(
    told.filter(([name, answer]) => answer && asked.has(name) && !(name in draft.answers)),
  )
}
