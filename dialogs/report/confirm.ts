import { besides, withdrawalAnswered } from '../afterwards/withdraw.ts'
import { type Asking, answered, asking, type ReportDraft } from '../draft.ts'
import { fieldOf } from '../incident-type.ts'
import { languages } from '../language.ts'
import { type Texts, textsIn } from '../texts/index.ts'
import { reply, say, showForm, type Turn } from '../turn.ts'
import { isUnnamedColleague } from '../understand/about-colleague.ts'
import {
  beginsWithNo,
  beginsWithYes,
  isDrop,
  isNod,
  isRefusal,
  isSelf,
  mayBeDrop,
} from '../understand/yes-no.ts'
import { askOnForm } from './answer-question.ts'
import { askWhatToChange } from './correction.ts'
import { ticksFor } from './extracted-answers.ts'
import { file } from './file-report.ts'
import { openForm, remember } from './fill-in.ts'
import { toldBy } from './first-message.ts'
import { type Heard, heardIn, sharesCause, type Take, withNote } from './heard.ts'

/** Takes a text as the answer to a doubt; undefined when no doubt is open, or the text does not answer it. */
export const confirm: Take = (heard) => {
  switch (heard.draft.asking?.what) {
    case 'send':
      return mayBeSent(heard)
    case 'drop':
      return mayBeDropped(heard)
    case 'self':
      return mayBeSelf(heard)
    case 'which':
      return mayBeAnother(heard, heard.draft.asking)
    case 'withdraw':
      return mayBeWithdrawn(heard, heard.draft.asking)
    default:
      return undefined
  }
}

/** Closes an unanswered doubt, so that a later "ja" does not answer it. The doubt's text is kept. */
export function leaveUnconfirmed(heard: Heard): ReportDraft {
  const { draft, type } = heard
  const asked = draft.asking
  if (asked === null || asked.what === 'question') return draft
  if (asked.what === 'drop') return asking(withItsPlace(heard), null)
  if (asked.what !== 'which') return asking(draft, null)
  return asking(withNote(asked.text, draft, type), { what: 'question', name: asked.insteadOf })
}

const mayBeSent: Take = ({ message: { text }, draft, context }) => {
  if (isNod(text)) return file(draft, context)
  return isRefusal(text) ? askWhatToChange(draft) : undefined
}

const mayBeDropped: Take = (heard) => {
  const { text } = heard.message
  const isYes = says('yes', 'drop', text) || beginsWithYes(text)
  if (isYes || isNod(text) || isDrop(text) || mayBeDrop(text)) return dropped(heard.draft)
  return says('no', 'drop', text) || beginsWithNo(text) || isRefusal(text)
    ? showForm(withItsPlace(heard))
    : undefined
}

const mayBeSelf: Take = (heard) => {
  const { draft, context } = heard
  const { text } = heard.message
  if (isSelf(text) || says('yes', 'self', text)) return file({ ...draft, colleague: false }, context)
  // A "ja" to an either-or question is no answer.
  if (isNod(text)) return reply(draft, { show: 'doubt', doubt: 'self' })
  if (context.named) return file(answered(draft, { affected: context.named.id }), context)
  if (says('no', 'self', text) || isRefusal(text) || isUnnamedColleague(text)) return showForm(draft)
  return askOnForm(heard)
}

type Which = Extract<Asking, { what: 'which' }>

function mayBeAnother(heard: Heard, { text, insteadOf }: Which): Turn | undefined {
  const said = heard.message.text
  // Answers the question from before the doubt, which is still the first one without an answer.
  if (says('yes', 'which', said)) return remember(heard.draft, { [insteadOf]: text }, heard.context)
  return says('no', 'which', said) ? asNewReport(text, heard) : undefined
}

function mayBeWithdrawn(
  { message, draft, context }: Heard,
  { wish }: Extract<Asking, { what: 'withdraw' }>,
): Turn | undefined {
  const turn = withdrawalAnswered(message, wish, context)
  return turn ? besides(turn, draft) : undefined
}

/** Tells whether the text repeats the words of the button. */
function says(answer: 'yes' | 'no', doubt: keyof Texts['doubts'], text: string): boolean {
  const said = text.toLowerCase().replace(/^\s+|[.!\s]+$/g, '')
  return languages.some((language) => textsIn(language).doubts[doubt][answer].toLowerCase() === said)
}

export function dropped(draft: ReportDraft): Turn {
  return { ...say(null, (texts) => texts.cancelled), before: draft.before }
}

/** Returns the kept report. The thing's place becomes the place of the loss, unless it was found there. */
function withItsPlace({ message, draft, type }: Heard): ReportDraft {
  const text = draft.asking?.what === 'drop' ? draft.asking.text : ''
  const { named, where: lay } = message.as(text)
  const where = named.layThere && !named.turnedUp && fieldOf(type, 'where') && lay
  return where ? answered(draft, { where }) : draft
}

function asNewReport(text: string, { message, draft, type, context }: Heard): Turn {
  const heard = heardIn(message.as(text), draft, type, context)
  const { meant } = heard.message
  const ticks = sharesCause(heard) ? ticksFor([meant.intent], type) : {}
  if (Object.keys(ticks).length > 0)
    return remember({ ...withNote(text, draft, type), along: text }, ticks, context)
  return openForm(meant.intent, toldBy(heard.message, context), draft, context)
}
