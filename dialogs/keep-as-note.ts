import { asking } from './draft.ts'
import { askWhetherToSend } from './fill-in.ts'
import { countWords, type Heard, type Take, withNote } from './heard.ts'
import { isNod } from './nods.ts'
import { tellsDone } from './tells-done.ts'
import { reply, showForm } from './turn.ts'

/** "Har ringt Buypass", "saksnummer 12345": what somebody has done about it is for the note. */
export const tellDone: Take = (heard) => (tellsDone(heard.text, heard.named) ? keepAsNote(heard) : undefined)

/** Nothing that somebody tells is lost. */
export const keepAsNote: Take = ({ text, draft, type, question, named }) => {
  if (!question && isOnlyName({ text, named, draft })) return showForm(draft)
  const noted = countWords(text) > 1 && !isNod(text) ? withNote(text, draft, type) : null
  if (question) {
    const taken = noted ? ['note'] : []
    const asked = asking(noted ?? draft, { what: 'question', name: question.name })
    return reply(asked, { show: 'question', draft: asked, question, again: !noted, taken })
  }
  return noted ? askWhetherToSend(noted, ['note']) : undefined
}

function isOnlyName({ text, named, draft }: Pick<Heard, 'text' | 'named' | 'draft'>): boolean {
  const isOther = named.things.flat().some(({ device }) => device && device !== draft.answers['device'])
  return (
    countWords(text) <= 2 && !named.too && !isOther && named.mentioned.some(({ type }) => type === draft.type)
  )
}
