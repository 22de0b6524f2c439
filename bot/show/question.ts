import type { Button } from '../../cards/card-data.ts'
import { renderQuestion } from '../../cards/render.ts'
import { knownType } from '../../dialogs/incident-type.ts'
import { offering } from '../../dialogs/registered-device.ts'
import type { ReplyOf } from '../../dialogs/turn.ts'
import { type CardMessage, cardMessage, noticeMessage } from './card-message.ts'
import { takenLine } from './facts.ts'
import { type Reader, timeFor } from './needs.ts'
import { titleOf } from './title.ts'

/** Shows one question below the answer just understood, with skipping apart from the answers. */
export function showQuestion(
  { draft, question: asked, again, taken }: ReplyOf<'question'>,
  reader: Reader,
): CardMessage {
  const { question, form } = reader.texts
  const isCause = asked?.name === 'cause'
  const words = asked?.wordsIn(reader.language)
  const known = knownType(draft, reader)
  const type = known && offering(known, draft.devices)
  const say = (text: string): Button => ({ title: text, verb: 'say', data: { text } })
  const skip = asked && !isCause ? [say(question.skip)] : []
  const send = isCause ? [] : [{ ...say(question.send), primary: true }]
  const hint = words ? [words.hint, question.next].filter(Boolean).join('. ') : question.readyHint
  const card = renderQuestion({
    taken: type ? taken.flatMap((name) => takenLine(name, draft, type, reader)) : [],
    text: [again ? question.again : '', words?.text ?? question.ready].filter(Boolean).join(' '),
    hint: isCause ? question.choose : hint,
    answers: (words?.choices ?? []).map(({ title }) => say(title)),
    goOn: [...send, ...skip],
  })
  return cardMessage(card, form.summary)
}

/** Shows a question that does not belong to a type. */
export function showDoubt({ doubt }: ReplyOf<'doubt'>, reader: Reader): CardMessage {
  const { doubts, form } = reader.texts
  const { text, yes, no } = doubts[doubt]
  const buttons = [yes, no].map((title) => ({ title, verb: 'say', data: { text: title } }))
  return noticeMessage({ text, buttons }, form.summary)
}

/** Asks whether a similar report some hours ago was the same. */
export function showSameCase({ draft, filed }: ReplyOf<'same-case'>, reader: Reader): CardMessage {
  const { same } = reader.texts.afterwards
  const title = titleOf(filed, reader)
  const data = { draftId: draft.id }
  const text = same.question(title, filed.number, timeFor(filed.at, reader))
  const buttons = [
    { title: same.same, verb: 'same', data, primary: true },
    { title: same.another, verb: 'another', data },
  ]
  return noticeMessage({ text, buttons }, reader.texts.form.summary)
}
