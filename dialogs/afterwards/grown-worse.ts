import type { Answers } from '../draft.ts'
import { urgencyOf } from '../incident-type.ts'
import { extractAnswers, extractCause, picked } from '../report/extracted-answers.ts'
import { openForm } from '../report/fill-in.ts'
import { inFull, newsIn } from '../report/heard.ts'
import { type DialogContext, type FiledReport, reply, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { mayBeMeant, reportMeant } from './reports-named.ts'

// News that would be read too late in a note.

/** Handles "Jeg tror noen har sett det", of a forgotten secret: opens an urgent report of its own. */
export function grownWorse(message: Message, context: DialogContext): Turn | null {
  const filed = reportMeant(message, context)
  const type = filed && typeOf(filed.type, context)
  if (!type || message.isQuestion || urgencyOf(type, filed.cause) === 'urgent') return null
  const cause = extractCause(inFull(message, filed.cause, type), type)
  if (!cause || urgencyOf(type, cause) === 'normal') return null
  const names = type.fields.filter(({ takesName }) => takesName)
  const answers = { ...picked(filed.answers, names), cause, note: message.text }
  return openForm(type.id, { answers, colleague: false }, null, context)
}

/**
 * Handles "Det lå pasientpapirer i veska": an answer on the ticket tells those who must know, a note would
 * not. A journal is also a system, and nothing is reported of that.
 */
export function exposesMore(message: Message, context: DialogContext): Turn | null {
  if (message.isQuestion || message.meant.cause !== null) return null
  const told = mayBeMeant(message, context).flatMap((filed) => {
    const answers = exposing(message, filed, context)
    return Object.keys(answers).length > 0 ? [{ filed, answers }] : []
  })
  const [only, ...others] = told
  if (!only || others.length > 0) return null
  const note = [only.filed.answers['note'], message.text].filter(Boolean).join('\n')
  return reply(null, { show: 'ask-addition', ticketId: only.filed.id, told: { ...only.answers, note } })
}

/** Returns the answers that differ from the report and mean that personal data may be in the wrong hands. */
function exposing(message: Message, filed: FiledReport, context: DialogContext): Answers {
  const type = typeOf(filed.type, context)
  if (!type) return {}
  const told = newsIn(extractAnswers(message, type, context), filed)
  return picked(
    told,
    type.fields.filter(({ name, personalDataWhen }) => personalDataWhen?.includes(told[name] ?? '')),
  )
}
