import type { audit as nb } from '../nb/audit.ts'

export const audit: typeof nb = (helpDesk) => ({
  title: 'Who has looked',
  lead: `What ${helpDesk} and leaders have viewed, searched for and downloaded. That you have looked here is noted too.`,
  filters: 'Filters',
  everybody: 'Everybody',
  everything: 'Everything',
  ticket: 'Ticket number',
  wholeNumber: 'Write the whole number, like 2026-000123.',
  from: 'From',
  to: 'To',
  clear: 'Reset',
  none: 'Nobody has looked at anything yet.',
  noneFiltered: 'Nothing matches the filters.',
  sought: (text: string) => `“${text}”`,
  shown: (count: string, more: boolean) => `${count}${more ? ' of more' : ''} entries`,
})
