import { renderNotice, renderQuestion } from '../../cards/render.ts'
import type { Question } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { clockTime } from './time.ts'
import { titleOf } from './title.ts'

export function showQuestion(asked: Question | null, again: boolean, language: Language): CardMessage {
  const { question, form } = textsIn(language)
  const isCause = asked?.name === 'cause'
  const words = asked?.wordsIn(language)
  const answers = (words?.choices ?? []).map(({ title }) => ({ title, verb: 'say', data: { text: title } }))
  const skip = asked && !isCause ? [{ title: question.skip, verb: 'say', data: { text: question.skip } }] : []
  const send = isCause
    ? []
    : [{ title: question.send, verb: 'say', data: { text: question.send }, primary: true }]
  const card = renderQuestion({
    text: [again ? question.again : '', words?.text ?? question.ready].filter(Boolean).join(' '),
    hint: isCause ? question.choose : words ? [words.hint, question.next].filter(Boolean).join('. ') : '',
    answers: [...answers, ...skip, ...send],
  })
  return cardMessage(card, form.summary)
}

/** Something much like it was reported hours ago. */
export function showSameCase(
  { draft, filed }: Extract<Reply, { show: 'same-case' }>,
  context: Pick<Context, 'incidentTypes' | 'clock'>,
  language: Language,
): CardMessage {
  const { same } = textsIn(language).afterwards
  const title = titleOf(filed, context, language)
  const data = { draftId: draft.id }
  const card = renderNotice({
    text: same.question(title, filed.number, clockTime(filed.at, context.clock(), language)),
    buttons: [
      { title: same.same, verb: 'same', data, primary: true },
      { title: same.another, verb: 'another', data },
    ],
  })
  return cardMessage(card, textsIn(language).form.summary)
}
