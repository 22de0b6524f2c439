// The tab's browser code reads this file too: nothing is imported here.

/** The columns of the list, in their order, each by the name by which the list is sorted by it. */
export const columns = [
  'number',
  'urgency',
  'type',
  'affected',
  'status',
  'leader',
  'assignee',
  'openedAt',
  'dueAt',
] as const
export type Column = (typeof columns)[number]
