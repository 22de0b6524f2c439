import { type DialogContext, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'

/**
 * The desks that see to what a message names ("noen hos Buypass", "hjelp med PC-en"), otherwise to the report that is
 * open. Empty when there is neither.
 */
export function desksFor(message: Message, openType: string | undefined, context: DialogContext): string[] {
  const [named] = message.typesNamed
  const type = named ?? (openType ? typeOf(openType, context) : undefined)
  return type?.desks ?? []
}
