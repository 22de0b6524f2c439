import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'

/** One by its number, several by how many they are. */
export function useTicketsNamed([first, ...others]: TicketSummary[]): string {
  const { words, formats } = useLanguage()
  if (first && others.length === 0) return first.number
  return words.work.several(formats.number(others.length + 1))
}
