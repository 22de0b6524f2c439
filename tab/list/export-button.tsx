import { type Filters, filterQuery } from '../address.ts'
import { DownloadButton } from '../download-button.tsx'
import { useTab } from '../tab-context.tsx'

/** All tickets that pass the filters. */
export function ExportButton({ filters }: { filters: Filters }) {
  const { api, me } = useTab()
  return <DownloadButton name="straks" load={() => api.csv(filterQuery(filters, me.id))} />
}
