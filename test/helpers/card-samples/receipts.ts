import type { ReceiptCard } from '../../../cards/card-data.ts'
import { button, line } from './parts.ts'

export const receipts = {
  'receipt: just filed': receipt({
    lines: [line('Buypass', 'e-post sendes nå', 'waiting'), line('Leder', 'varsles nå', 'waiting')],
  }),
  'receipt: everybody told': receipt({
    lines: [
      line('Buypass', 'e-post sendt 14:02', 'good'),
      line('Leder Ola Nordmann', 'varslet 14:02, ikke bekreftet', 'waiting'),
    ],
  }),
  'receipt: in answer to a question': receipt({
    answer: 'Så vidt jeg vet, er det ikke gjort ennå: Buypass har ikke bekreftet det til meg.',
    lines: [line('Buypass', 'e-post sendt 14:02', 'good')],
  }),
  'receipt: acknowledged': receipt({
    lines: [
      line('Buypass', 'e-post sendt 14:02', 'good'),
      line('Leder Ola Nordmann', 'bekreftet 14:05', 'good'),
    ],
  }),
  'receipt: what was waited for is done': receipt({
    lines: [line('Buypass', 'e-post sendt 14:02', 'good')],
    confirmed: ['Kortet er sperret, bekreftet av Buypass 14:20.'],
    notYet: '',
  }),
  'receipt: something failed': receipt({
    whoReads: ['Klokka er 22:40 på en lørdag. Buypass leser e-posten mandag morgen.'],
    lines: [
      line('Buypass', 'e-posten kom ikke fram. Ring Buypass selv nå.', 'attention'),
      line('Leder Ola Nordmann', 'ikke nådd i Teams, e-post sendt 22:41', 'waiting'),
      line('Stedfortreder Kari Helgesen-Undheim', 'varslet 22:41', 'good'),
    ],
  }),
  'receipt: withdrawn': receipt({
    heading: 'Meldingen er trukket',
    notYet: '',
    advice: [],
    note: '',
    buttons: [],
    lines: [
      line('Buypass', 'har fått vite at kortet er funnet', 'good'),
      line('Leder Ola Nordmann', 'har fått vite at kortet er funnet', 'good'),
    ],
  }),
} satisfies Record<string, ReceiptCard>

function receipt(parts: Partial<ReceiptCard>): ReceiptCard {
  return {
    answer: '',
    heading: 'Buypass-kort mistet: meldt',
    number: 'Sak 2026-000123',
    lines: [],
    confirmed: [],
    notYet: 'Kortet er ikke sperret før Buypass bekrefter det.',
    whoReads: [],
    advice: ['Let gjerne videre. Dukker kortet opp, skriver du det bare til Straks.'],
    note: 'Buypass svarer hele døgnet.',
    buttons: [
      button('Legg til noe', 'add-information', { ticket: 't1' }),
      button('Funnet igjen', 'withdraw', { ticket: 't1', reason: 'found' }),
      button('Status', 'show-ticket', { ticket: 't1' }),
    ],
    ...parts,
  }
}
