import type { Draft } from './draft.ts'
import { textsIn } from './texts/index.ts'
import { type DialogContext, type Reply, reply, say, type Turn } from './turn.ts'
import type { Understanding } from './understand/understand.ts'

/** Answers messages that are no incident that we file. */
export function answerOther(
  { intent, action }: Understanding,
  draft: Draft | null,
  context: DialogContext,
): Turn {
  const texts = textsIn(context.language)
  const menu: Reply = { show: 'menu', unfinished: draft }
  switch (intent) {
    case 'my-reports':
      return reply(draft, { show: 'tickets', purpose: action ?? 'status' })
    case 'greeting':
      return reply(draft, menu)
    case 'help':
      return reply(draft, { show: 'text', text: texts.help(context.contact) }, menu)
    case 'human':
      return say(draft, texts.human(context.contact))
    case 'instruction-question':
      return say(draft, texts.aboutInstruction(context.instruction, context.contact))
    case 'out-of-scope':
      return reply(draft, { show: 'text', text: texts.notUnderstood(context.contact) }, menu)
    default:
      return say(draft, texts.notHere(context.contact))
  }
}

/** Something else that may come up in the middle of a report without ending it. */
export function isAside({ intent, ask }: Understanding): boolean {
  return !ask && ['greeting', 'help', 'human', 'my-reports'].includes(intent)
}
