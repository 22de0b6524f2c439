import { desksFor } from './desks-for.ts'
import type { Draft } from './draft.ts'
import { answerQuestion } from './instruction/answer-question.ts'
import { textsIn } from './texts/index.ts'
import { type DialogContext, type Reply, reply, say, type Turn } from './turn.ts'
import type { Understanding } from './understand/understand.ts'

const INSTRUCTION = 'instruction-question'

/** Answers messages that are no incident that we file. */
export function answerOther(
  text: string,
  heard: Understanding,
  draft: Draft | null,
  context: DialogContext,
): Turn {
  const texts = textsIn(context.language)
  const menu: Reply = { show: 'menu', unfinished: draft }
  switch (heard.intent) {
    case 'my-reports':
      return reply(draft, { show: 'tickets', purpose: heard.action ?? 'status' })
    case 'greeting':
      return reply(draft, menu)
    case 'help':
      return reply(draft, { show: 'text', text: texts.help(context.contact) }, menu)
    case 'human':
      return reply(draft, { show: 'contact', desks: desksFor(text, draft?.type, context) })
    case INSTRUCTION:
      return reply(draft, { show: 'instruction', answer: answerQuestion(text, context.language) })
    case 'out-of-scope':
      return notUnderstood(text, heard, draft, context)
    default:
      return say(draft, texts.notHere(context.contact))
  }
}

/**
 * What the instruction says, if we know the answer and the message may be a question about it: one that was seen as
 * such, or one in which nothing else was seen.
 */
export function answersIn(
  text: string,
  { intent, alternatives }: Understanding,
  { language }: DialogContext,
): Reply[] {
  const mayAsk =
    [intent, ...alternatives].includes(INSTRUCTION) || (intent === 'out-of-scope' && text.includes('?'))
  const answer = mayAsk ? answerQuestion(text, language) : null
  return answer ? [{ show: 'instruction', answer }] : []
}

/** Something else that may come up in the middle of a report without ending it. */
export function isAside({ intent, ask }: Understanding): boolean {
  return !ask && ['greeting', 'help', 'human', 'my-reports', INSTRUCTION].includes(intent)
}

function notUnderstood(
  text: string,
  heard: Understanding,
  draft: Draft | null,
  context: DialogContext,
): Turn {
  const answers = answersIn(text, heard, context)
  if (answers.length > 0) return reply(draft, ...answers)
  const { notUnderstood } = textsIn(context.language)
  return reply(
    draft,
    { show: 'text', text: notUnderstood(context.contact) },
    { show: 'menu', unfinished: draft },
  )
}
