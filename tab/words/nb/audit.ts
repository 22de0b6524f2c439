/** The audit log. */
export const audit = (helpDesk: string) => ({
  title: 'Hvem har sett',
  lead: `Hva ${helpDesk} og ledere har sett, søkt etter og lastet ned. At du har sett her, blir også notert.`,
  filters: 'Filter',
  everybody: 'Alle',
  everything: 'Alt',
  ticket: 'Saksnummer',
  wholeNumber: 'Skriv hele nummeret, som 2026-000123.',
  from: 'Fra og med',
  to: 'Til og med',
  clear: 'Nullstill',
  none: 'Ingen har sett noe ennå.',
  noneFiltered: 'Ingenting passer til filteret.',
  sought: (text: string) => `«${text}»`,
  shown: (count: string, more: boolean) => `${count}${more ? ' av flere' : ''} oppslag`,
})
