import { useState } from 'react'
import type { ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { type FurtherColumn, furtherColumns, isOffered, usualColumns } from './columns.ts'

/** Those of the saved list that is shown, until others are chosen; else the agent's own, which are kept. */
export function useColumns(saved: ListViewJson | undefined) {
  const { me, choose: keep } = useTab()
  const [chosen, setChosen] = useState<{ columns: FurtherColumn[]; of: string | undefined }>()
  const kept = saved?.columns ?? me.columns
  const usual = kept
    ? furtherColumns.filter((column) => kept.includes(column) && isOffered(column, me))
    : usualColumns
  const choose = (columns: FurtherColumn[]) => {
    setChosen({ columns, of: saved?.id })
    // Those of a saved list are saved with it.
    if (!saved) keep({ columns })
  }
  return { columns: chosen && chosen.of === saved?.id ? chosen.columns : usual, choose }
}
