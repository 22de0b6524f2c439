import { askQuestion, showForm } from '../turn.ts'
import { isNod } from '../understand/yes-no.ts'
import { type Heard, type Take, withNote } from './heard.ts'

/** "Har ringt Buypass", "saksnummer 12345": what somebody has done about it is for the note. */
export const tellDone: Take = (heard) => (heard.message.named.done ? keepAsNote(heard) : undefined)

/** Nothing that somebody tells is lost. */
export const keepAsNote: Take = (heard) => {
  const { message, draft, type, question } = heard
  const { text } = message
  if (!question && isOnlyName(heard)) return showForm(draft)
  const noted = message.length > 1 && !isNod(text) ? withNote(text, draft, type) : null
  if (question) {
    const taken = noted ? ['note'] : []
    return askQuestion(noted ?? draft, question, { taken, again: !noted })
  }
  return noted ? askQuestion(noted, null, { taken: ['note'] }) : undefined
}

function isOnlyName({ message, draft }: Heard): boolean {
  const { named, length } = message
  const isOther = named.things.flat().some(({ device }) => device && device !== draft.answers['device'])
  return length <= 2 && !named.too && !isOther && named.mentioned.some(({ type }) => type === draft.type)
}
