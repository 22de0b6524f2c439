import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { LookPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { type LookFilters, writeQuery } from '../address.ts'
import { ProblemBar } from '../bar.tsx'
import { DownloadButton } from '../download-button.tsx'
import { Block } from '../layout.tsx'
import { type Pages, usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { Heading, useTitle, View } from '../view.tsx'
import { LookFilterBar } from './look-filter-bar.tsx'
import { LookTable } from './look-table.tsx'

const useStyles = makeStyles({
  view: { gap: tokens.spacingVerticalM },
})

/** The audit log. Its code is a separate chunk, which only people with the audit role load. */
export default function AuditView({ looks: filters }: { looks: LookFilters }) {
  const { words } = useTab()
  const headingId = useId()
  const looks = useLooks(filters)
  useTitle(words.audit.title)
  const { items = [] } = looks.page ?? {}
  return (
    <View className={useStyles().view}>
      <Heading size="subtitle" id={headingId}>
        {words.audit.title}
      </Heading>
      <Block kind="quiet">{words.audit.lead}</Block>
      <LookFilterBar filters={filters} />
      <ProblemBar problem={looks.problem} retry={looks.reload} />
      {items.length > 0 && <LookTable looks={items} labelledBy={headingId} />}
      <Below looks={looks} filters={filters} />
    </View>
  )
}

function Below({ looks, filters }: { looks: ReturnType<typeof useLooks>; filters: LookFilters }) {
  const { api, words, formats } = useTab()
  const { page, loading, more, isGettingMore, problemWithMore } = looks
  const items = page?.items
  const isMore = Boolean(page?.nextCursor)
  const isFiltered = writeQuery(filters).size > 0
  return (
    <Block kind="wideLine" aria-live="polite">
      {items && items.length > 0 && <span>{words.audit.shown(formats.number(items.length), isMore)}</span>}
      {items?.length === 0 && <span>{isFiltered ? words.audit.noneFiltered : words.audit.none}</span>}
      {isMore && (
        <Button disabledFocusable={isGettingMore} onClick={more}>
          {words.tickets.more}
        </Button>
      )}
      {items && items.length > 0 && (
        <DownloadButton name="straks-innsyn" load={() => api.looksCsv(writeQuery(filters))} />
      )}
      <ProblemBar problem={problemWithMore} />
      {loading && <Spinner size="tiny" label={words.loading} />}
    </Block>
  )
}

function useLooks(filters: LookFilters): Pages<LookPageJson> {
  const query = writeQuery(filters).toString()
  const looks = usePages({ query, read: useTab().api.looks })
  return { ...looks, page: looks.query === query ? looks.page : undefined }
}
