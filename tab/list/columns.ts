/** The columns of the list, in their order. Each is named as the API sorts by it. */
export const columns = [
  'number',
  'urgency',
  'type',
  'affected',
  'status',
  'leader',
  'assignee',
  'openedAt',
] as const
export type Column = (typeof columns)[number]

/** The first one leads to the ticket, and is always shown. */
export type FurtherColumn = Exclude<Column, 'number'>
export const furtherColumns = columns.filter((column) => column !== 'number')

/** Of those who have not chosen: what happened says the type already. */
export const usualColumns: readonly FurtherColumn[] = furtherColumns.filter((column) => column !== 'type')
