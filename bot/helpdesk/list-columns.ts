// The tab's browser code imports this file, so it imports nothing.

/** The list's columns in order, each named as its sort key. */
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
