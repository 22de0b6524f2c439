import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Organisation } from '../organisation.ts'
import { HELP_DESK } from '../organisation.ts'

/** How to reach the help desk: only what the organisation file gives. */
export function contactLine({ desks }: Organisation, language: Language): string {
  const desk = desks[HELP_DESK]
  if (!desk) return ''
  const ways = [desk.phone, desk.email, desk.hours, desk.url].filter((way): way is string => Boolean(way))
  return textsIn(language).contact(desk.name, ways)
}
