import type { AskCard } from '../../../cards/card-data.ts'
import { button } from './parts.ts'

export const asks = {
  'ask: for a leader': {
    text: 'Sak 2026-000123: Jeg fant ingen leder å varsle.',
    inputs: [
      { name: 'leader', kind: 'person', label: 'Hvem er lederen din?', hint: 'Søk', value: '', choices: [] },
    ],
    send: { ...button('Varsle lederen', 'name-leader', { ticketId: 't1' }), primary: true },
    buttons: [],
  },
  'ask: a tick and a note': {
    text: 'Legg til i sak 2026-000123',
    inputs: [
      { name: 'cardToo', kind: 'tick', label: 'Kortet er også borte', hint: '', value: 'yes', choices: [] },
      { name: 'note', kind: 'lines', label: 'Noe mer?', hint: 'Aldri PIN', value: 'I går', choices: [] },
    ],
    send: { ...button('Lagre', 'add', { ticketId: 't1' }), primary: true },
    buttons: [],
  },
} satisfies Record<string, AskCard>
