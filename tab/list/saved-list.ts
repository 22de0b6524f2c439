import type { ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, noFilters } from '../address.ts'
import type { FurtherColumn } from './columns.ts'

export function filtersOf({ id, filters, sort }: Pick<ListViewJson, 'id' | 'filters' | 'sort'>): Filters {
  return { ...noFilters, ...filters, sort, saved: id }
}

export function savedAs({ q, sort, saved, ...filters }: Filters, columns: readonly FurtherColumn[]) {
  const chosen = Object.entries(filters).filter(([, value]) => value !== '')
  return { filters: Object.fromEntries(chosen), sort, columns: [...columns] }
}

export function isChanged(view: ListViewJson, filters: Filters, columns: readonly FurtherColumn[]): boolean {
  const { filters: asked, sort, columns: shown } = savedAs(filters, columns)
  const names = Object.keys({ ...asked, ...view.filters })
  return (
    sort !== view.sort ||
    shown.join() !== view.columns.join() ||
    names.some((name) => asked[name] !== view.filters[name])
  )
}
