import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { Origin } from '../read-activity.ts'
import { takeTurn } from './take-turn.ts'

/** Longer than anybody types about a lost card; what is longer is pasted. */
const LONGEST_TEXT = 4_000

/** Takes a typed text. */
export async function hear(text: string, origin: Origin, context: Context): Promise<Reply[]> {
  if (text.length > LONGEST_TEXT) return [{ show: 'text', text: textsIn('nb').tooLong }]
  const said = text === '' ? ({ kind: 'greeted' } as const) : ({ kind: 'text', text } as const)
  return takeTurn({ ...moveFrom(origin), said, draftId: null, replaces: null }, context)
}

export function moveFrom({ name, activityId, ...conversation }: Origin) {
  return { conversation, name, activityId }
}
