import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Column, columns } from '../../bot/helpdesk/list-columns.ts'
import type { TabWords } from '../words/index.ts'

export type FurtherColumn = Exclude<Column, 'number'>
export const furtherColumns = columns.filter((column) => column !== 'number')

/** The default columns: the title already tells the type, and a badge tells what is due soon. */
export const usualColumns: readonly FurtherColumn[] = furtherColumns.filter(
  (column) => column !== 'type' && column !== 'dueAt',
)

/** Tells whether the column can have content: without time limits, nothing is due. */
export function isOffered(column: Column, { timed }: Pick<MeJson, 'timed'>): boolean {
  return column !== 'dueAt' || timed
}

export function columnName(column: Column, { columns, due }: TabWords): string {
  return column === 'dueAt' ? due.name : columns[column]
}

/** Below this width, the list's columns become lines under the title. */
export const NARROW = '@media (max-width: 839px)'
/** Below this width, a line has no room for the actions beside the ticket. */
export const PHONE = '@media (max-width: 599px)'
export const BESIDE_ACTIONS = '@media (min-width: 600px) and (max-width: 839px)'
/** From this width on, each ticket has a single line: text that is longer than its column is cut. */
export const ONE_LINE = '@media (min-width: 1280px)'
export const BETWEEN = '@media (min-width: 840px) and (max-width: 1279px)'
/** Touch screens that are wide enough for columns side by side. */
export const WIDE_BY_FINGER = '@media (hover: none) and (min-width: 840px)'
