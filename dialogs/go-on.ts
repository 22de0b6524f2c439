import { reportAnother } from './another-report.ts'
import { answer } from './answer-question.ts'
import { askBesides, sayBesides, talk } from './besides.ts'
import { nameInstead, takeBack } from './correct.ts'
import { dropped, resolveDoubt, withoutDoubt } from './doubts.ts'
import type { ReportDraft } from './draft.ts'
import { file } from './file-report.ts'
import { askWhetherToSend } from './fill-in.ts'
import { hearIn, type Take } from './heard.ts'
import { keepAsNote, tellDone } from './keep-as-note.ts'
import { isDoIt, isDrop, isGoOn, isNod } from './nods.ts'
import { askedQuestion } from './questions.ts'
import { answerOther } from './small-talk.ts'
import { nameAnother, takeName, tell } from './tell.ts'
import { type DialogContext, expired, showForm, type Turn, typeOf } from './turn.ts'
import { takeOffAlong, turnUp } from './turned-up.ts'

/** A text while a report is open: the first that it can be taken for. */
export function goOn(text: string, draft: ReportDraft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const said = hearIn(text, draft, type, context)
  const resolved = resolveDoubt(said)
  if (resolved) return resolved
  const calm = withoutDoubt(draft, type)
  const heard = { ...said, draft: calm, question: askedQuestion(calm, type) }
  for (const take of takes) {
    const turn = take(heard)
    if (turn) return turn
  }
  return answerOther(text, heard.meant, heard.draft, context)
}

/** Picks up or drops what was begun before, as the buttons on it say. */
const pickUp: Take = (heard) => {
  if (isGoOn(heard.text)) return showForm(heard.draft)
  return isDrop(heard.text) ? dropped(heard) : undefined
}

const nod: Take = ({ text, draft, question, context }) => {
  if (question || !isNod(text)) return undefined
  return isDoIt(text) ? file(draft, context) : askWhetherToSend(draft)
}

const takes = [
  pickUp,
  takeName,
  nod,
  tellDone,
  talk,
  askBesides,
  takeOffAlong,
  takeBack,
  turnUp,
  reportAnother,
  nameInstead,
  sayBesides,
  answer,
  nameAnother,
  tell,
  keepAsNote,
]
