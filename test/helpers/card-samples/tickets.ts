import type { TicketsCard } from '../../../cards/card-data.ts'
import { button } from './parts.ts'

export const tickets = {
  'tickets: some': {
    heading: 'Mine saker',
    empty: '',
    tickets: [
      ticket('2026-000123', 'Buypass-kort mistet', 'Under arbeid hos Brukerhjelpen', 'i dag 14:02'),
      ticket('2026-000098', 'Passord til fagsystem kan være kjent av andre', 'Løst', '3. november'),
      ticket('2026-000012', 'Utstyr mistet', 'Trukket: funnet igjen', '14. januar'),
    ],
  },
  'tickets: none': { heading: 'Mine saker', empty: 'Du har ikke meldt noe.', tickets: [] },
  'tickets: many': {
    heading: 'Mine saker',
    empty: '',
    tickets: Array.from({ length: 20 }, (_, at) =>
      ticket(`2026-${String(at).padStart(6, '0')}`, 'Buypass-kort mistet', 'Løst', '3. november'),
    ),
  },
} satisfies Record<string, TicketsCard>

function ticket(number: string, title: string, state: string, when: string) {
  return {
    number,
    title,
    state,
    when,
    button: button(`Vis sak ${number}`, 'show-ticket', { ticket: number }),
  }
}
