import type { audit as nb } from '../nb/audit.ts'

export const audit: typeof nb = (helpDesk) => ({
  title: 'Kven har sett',
  lead: `Kva ${helpDesk} og leiarar har sett, søkt etter og lasta ned. At du har sett her, blir òg notert.`,
  filters: 'Filter',
  everybody: 'Alle',
  everything: 'Alt',
  ticket: 'Saksnummer',
  wholeNumber: 'Skriv heile nummeret, som 2026-000123.',
  from: 'Frå og med',
  to: 'Til og med',
  clear: 'Nullstill',
  none: 'Ingen har sett noko enno.',
  noneFiltered: 'Ingenting passar til filteret.',
  sought: (text: string) => `«${text}»`,
  shown: (count: string, more: boolean) => `${count}${more ? ' av fleire' : ''} oppslag`,
})
