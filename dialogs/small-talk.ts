import { isThanks } from './command.ts'
import { desksFor } from './desks-for.ts'
import type { ReportDraft } from './draft.ts'
import { whichParagraph } from './instruction/which-paragraph.ts'
import { answerMood } from './small-talk/answer-mood.ts'
import { answerTo } from './small-talk/answer-to.ts'
import { answerWish, INSTRUCTION } from './small-talk/answer-wish.ts'
import { answerLeader, remind } from './small-talk/leader.ts'
import { aboutReports } from './small-talk/reports.ts'
import { wishIn } from './small-talk/wish-in.ts'
import { type DialogContext, type Reply, reply, say, showForm, type Turn, typeOf } from './turn.ts'
import { namedIn } from './understand/named.ts'
import type { Understanding } from './understand/understand.ts'

/** What is no report and no answer, whatever else it may look like; null when it is none of that. */
export function smallTalk(
  text: string,
  heard: Understanding,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn | null {
  const wish = wishIn(text)
  return (
    answerLeader(text, heard, wish, draft, context) ??
    (typeOf(heard.intent, context) ? null : answerMood(text, draft, context)) ??
    (wish && answerWish(wish, text, heard, draft, context))
  )
}

/** Answers messages that are no incident that we file. */
export function answerOther(
  text: string,
  heard: Understanding,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  return remind(otherTurn(text, heard, draft, context), context)
}

/** How to go on, and the choices. */
export function help(draft: ReportDraft | null, context: DialogContext): Turn {
  return reply(
    draft,
    { show: 'text', text: (texts) => texts.help(context.contact(texts)) },
    { show: 'menu', unfinished: draft },
  )
}

/** Answers that go before a report which a message makes besides asking. */
export function answersIn(text: string, heard: Understanding, context: DialogContext): Reply[] {
  const wish = wishIn(text)
  if (wish === 'call') return [{ show: 'contact', desks: desksFor(text, heard.intent, context) }]
  if (wish === 'refused') return [{ show: 'text', text: ({ smallTalk }) => smallTalk.refused }]
  const answer = wish && answerTo(wish, typeOf(heard.intent, context), heard.cause, context)
  return answer ? [answer] : paragraphsFor(text, heard)
}

/** Something else that may come up in the middle of a report without ending it. */
export function isAside({ intent, ask }: Understanding): boolean {
  return !ask && ['greeting', 'help', 'human', 'my-reports', INSTRUCTION].includes(intent)
}

function otherTurn(
  text: string,
  heard: Understanding,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const menu: Reply = { show: 'menu', unfinished: draft }
  switch (heard.intent) {
    case 'my-reports':
      return aboutReports(text, heard, draft, context)
    case 'greeting':
      return isThanks(text) ? say(draft, ({ welcome }) => welcome) : reply(draft, menu)
    case 'help':
      return help(draft, context)
    case 'human':
      return reply(draft, { show: 'contact', desks: desksFor(text, draft?.type, context) })
    case INSTRUCTION:
      return reply(draft, { show: 'instruction', paragraph: whichParagraph(text) })
    case 'out-of-scope':
      return notUnderstood(text, heard, draft, context)
    default:
      return (
        (draft && offerOther(text, heard, draft, context)) ??
        say(draft, (texts) => texts.notHere(context.contact(texts)))
      )
  }
}

/** A thing is named in the middle of a report of another: that may be reported as well. */
function offerOther(
  text: string,
  heard: Understanding,
  draft: ReportDraft,
  context: DialogContext,
): Turn | null {
  const types = [heard.intent, ...heard.alternatives].filter((id) => typeOf(id, context))
  const others = types.filter((id) => id !== draft.type || namesOtherDevice(text, draft, context))
  if (types.length === 0) return null
  return others.length > 0 ? reply(draft, { show: 'which', types: others, said: text }) : showForm(draft)
}

function namesOtherDevice(text: string, { answers }: ReportDraft, { types }: DialogContext): boolean {
  const devices = namedIn(text, types)
    .things.flat()
    .flatMap(({ device }) => device ?? [])
  return devices.some((device) => device !== answers['device'])
}

/** What the instruction says, if we know the answer and the message may be a question about it. */
function paragraphsFor(text: string, { intent, alternatives, asked }: Understanding): Reply[] {
  const paragraph = asked || [intent, ...alternatives].includes(INSTRUCTION) ? whichParagraph(text) : null
  return paragraph ? [{ show: 'instruction', paragraph }] : []
}

function notUnderstood(
  text: string,
  heard: Understanding,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const answers = paragraphsFor(text, heard)
  if (answers.length > 0) return reply(draft, ...answers)
  return reply(
    draft,
    { show: 'text', text: (texts) => texts.notUnderstood(context.contact(texts)) },
    { show: 'menu', unfinished: draft },
  )
}
