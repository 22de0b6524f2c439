import { z } from 'zod'
import { type Column, columns } from './list-columns.ts'

/** Those that somebody has chosen. */
export const ChosenColumns = z.array(z.enum(columns)).max(columns.length)

/** `descending`: the other way round, newest first among those that are alike. */
export type Sort = { by: Column; descending: boolean }

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
