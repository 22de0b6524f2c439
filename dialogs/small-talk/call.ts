import { openForm } from '../report/fill-in.ts'
import { toldByMessage } from '../report/heard.ts'
import { type DialogContext, type Reply, type Turn, typeOf } from '../turn.ts'
import { understand } from '../understand/understand.ts'
import { wishIn } from './wish-in.ts'

/** "Mista kortet, kan jeg ringe noen?": whom to call, and the form of what is told besides; null when nothing is. */
export function callAndReport(text: string, context: DialogContext): Turn | null {
  const parts = text.split(/[,.!?]+/)
  const told = parts.filter((part) => wishIn(part) !== 'call').join(', ')
  const meant = understand(told, context.types, context.now)
  const type = typeOf(meant.intent, context)
  if (!type || meant.ask || meant.cause === null) return null
  const form = openForm(type.id, toldByMessage(told, meant, context), null, context)
  const contact: Reply = { show: 'contact', desks: type.desks }
  return { ...form, replies: [contact, ...form.replies] }
}
