import { urgencyOf } from '../incident-type.ts'
import { extractAnswers, picked } from '../report/extracted-answers.ts'
import { openForm } from '../report/fill-in.ts'
import { inFull } from '../report/heard.ts'
import { type DialogContext, reply, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { reportMeant } from './reports-named.ts'

// What would be read too late in a note.

/** "Jeg tror noen har sett det", of a secret that was only forgotten: whoever must act on that hears it in a report of its own. */
export function grownWorse(message: Message, context: DialogContext): Turn | null {
  const filed = reportMeant(message, context)
  const type = filed && typeOf(filed.type, context)
  if (!type || message.isQuestion || urgencyOf(type, filed.cause) === 'urgent') return null
  const { cause } = extractAnswers(inFull(message, filed.cause, type), type, context)
  if (!cause || urgencyOf(type, cause) === 'normal') return null
  const named = picked(
    filed.answers,
    type.fields.filter(({ takesName }) => takesName),
  )
  return openForm(
    type.id,
    { answers: { ...named, cause, note: message.text }, colleague: false },
    null,
    context,
  )
}

/** "Det lå pasientpapirer i veska": those who must hear of that are told once it is answered, and not by a note. */
export function exposesMore(message: Message, context: DialogContext): Turn | null {
  const filed = reportMeant(message, context)
  const type = filed && typeOf(filed.type, context)
  if (!type || message.isQuestion || message.meant.cause !== null) return null
  const answers = extractAnswers(message, type, context)
  const exposing = type.fields.filter(
    ({ name, personalDataWhen = [] }) =>
      personalDataWhen.includes(answers[name] ?? '') && answers[name] !== filed.answers[name],
  )
  if (exposing.length === 0) return null
  const note = [filed.answers['note'], message.text].filter(Boolean).join('\n')
  return reply(null, {
    show: 'ask-addition',
    ticketId: filed.id,
    told: { ...picked(answers, exposing), note },
  })
}
