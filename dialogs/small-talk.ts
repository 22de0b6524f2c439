import { isThanks } from './command.ts'
import { desksFor } from './desks-for.ts'
import type { Draft } from './draft.ts'
import { whichParagraph } from './instruction/which-paragraph.ts'
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
  const menu: Reply = { show: 'menu', unfinished: draft }
  switch (heard.intent) {
    case 'my-reports':
      return reply(draft, { show: 'tickets', purpose: heard.action ?? 'status' })
    case 'greeting':
      return isThanks(text) ? say(draft, ({ welcome }) => welcome) : reply(draft, menu)
    case 'help':
      return reply(draft, { show: 'text', text: (texts) => texts.help(context.contact(texts)) }, menu)
    case 'human':
      return reply(draft, { show: 'contact', desks: desksFor(text, draft?.type, context) })
    case INSTRUCTION:
      return reply(draft, { show: 'instruction', paragraph: whichParagraph(text) })
    case 'out-of-scope':
      return notUnderstood(text, heard, draft, context)
    default:
      return say(draft, (texts) => texts.notHere(context.contact(texts)))
  }
}

/** What the instruction says, if we know the answer and the message may be a question about it. */
export function answersIn(text: string, { intent, alternatives, asked }: Understanding): Reply[] {
  const paragraph = asked || [intent, ...alternatives].includes(INSTRUCTION) ? whichParagraph(text) : null
  return paragraph ? [{ show: 'instruction', paragraph }] : []
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
  const answers = answersIn(text, heard)
  if (answers.length > 0) return reply(draft, ...answers)
  return reply(
    draft,
    { show: 'text', text: (texts) => texts.notUnderstood(context.contact(texts)) },
    { show: 'menu', unfinished: draft },
  )
}
