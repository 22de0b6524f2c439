import type { NoticeCard } from '../../../cards/card-data.ts'
import { button } from './parts.ts'

export const notices = {
  'notice: text only': { text: 'Meldingen er slettet. Ingenting er sendt.', buttons: [] },
  'notice: with a page': {
    text: 'Ingenting skal skrives ut.\nInstruksen § 2.12',
    buttons: [],
    links: [{ title: 'Åpne instruksen', url: 'https://www.example.no/instruks' }],
  },
  'notice: same case?': {
    text: 'Du meldte det samme for to timer siden (sak 2026-000123).\nEr dette den samme saken?',
    buttons: [
      { ...button('Samme sak', 'same-ticket', { ticket: 't1' }), primary: true },
      button('Ny sak', 'new-ticket', { draft: 'd1' }),
    ],
  },
} satisfies Record<string, NoticeCard>
