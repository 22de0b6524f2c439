import { z } from 'zod'

/** Of the list, in the tab's own words. */
const columns = [
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

/** Those that somebody has chosen. */
export const ChosenColumns = z.array(z.enum(columns)).max(columns.length)

/** `descending`: the other way round, newest first among those that are alike. */
export type Sort = { by: (typeof columns)[number]; descending: boolean }

export const NEWEST_FIRST: Sort = { by: 'openedAt', descending: true }

/** A column by which the list is sorted; `-` before it turns it around. */
export const SortWord = z.templateLiteral([z.enum(['', '-']), z.enum(columns)])

export const SortText = SortWord.transform((text): Sort => {
  const by = columns.find((column) => text.endsWith(column))
  return by ? { by, descending: text.startsWith('-') } : NEWEST_FIRST
})

export function writeSort({ by, descending }: Sort): string {
  return `${descending ? '-' : ''}${by}`
}
