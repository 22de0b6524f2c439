import { openForm } from '../report/fill-in.ts'
import { toldBy } from '../report/first-message.ts'
import { type DialogContext, type Reply, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'

/** "Mista kortet, kan jeg ringe noen?": whom to call, and the form of what is told besides; null when nothing is. */
export function callAndReport(message: Message, context: DialogContext): Turn | null {
  const parts = message.text.split(/[,.!?]+/).filter((part) => message.as(part).wish !== 'call')
  const told = message.as(parts.join(', '))
  const type = typeOf(told.meant.intent, context)
  if (!type || told.meant.ask || told.meant.cause === null) return null
  const form = openForm(type.id, toldBy(told, context), null, context)
  const contact: Reply = { show: 'contact', desks: type.desks }
  return { ...form, replies: [contact, ...form.replies] }
}
