import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { isUnderstood, type LookFilters, noLookFilters, writeQuery } from '../address.ts'
import { Choice } from '../choice.tsx'
import { wideLine } from '../layout.tsx'
import { NARROW } from '../list/columns.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { goTo, replacePlace, withLooks } from '../use-place.ts'

const useStyles = makeStyles({
  bar: { ...wideLine, alignItems: 'flex-start' },
  field: { flex: '1 1 9rem', minWidth: 0, maxWidth: '20rem' },
  // Two fields per line, with the two days beside each other.
  alone: { [NARROW]: { flexBasis: '100%', maxWidth: 'none' } },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  // Aligns with the fields, which have their labels above.
  clear: { marginTop: '24px' },
})

export function LookFilterBar({ filters }: { filters: LookFilters }) {
  const { words } = useTab()
  const styles = useStyles()
  const bar = useRef<HTMLElement>(null)
  const isFiltered = writeQuery(filters).size > 0
  const clear = () => {
    goTo({ view: 'audit', looks: noLookFilters })
    bar.current?.querySelector('select')?.focus()
  }
  return (
    <search ref={bar} className={styles.bar} aria-label={words.audit.filters}>
      <Who filters={filters} />
      <LookChoice name="what" all={words.audit.everything} options={words.looking} filters={filters} />
      <Typed name="ticket" filters={filters} />
      <Typed name="from" type="date" filters={filters} />
      <Typed name="to" type="date" filters={filters} />
      {isFiltered && (
        <Button className={styles.clear} onClick={clear}>
          {words.audit.clear}
        </Button>
      )}
    </search>
  )
}

/** People who have used the tab, including those who have left the help desk. */
function Who({ filters }: { filters: LookFilters }) {
  const { api, words } = useTab()
  const { value: people = [] } = useLoaded(api.lookers)
  const options = Object.fromEntries(people.map(({ id, name }) => [id, name]))
  return <LookChoice name="by" all={words.audit.everybody} options={options} filters={filters} />
}

type ChoiceProps = {
  name: 'by' | 'what'
  all: string
  options: Record<string, string>
  filters: LookFilters
}

function LookChoice({ name, all, options, filters }: ChoiceProps) {
  const { words } = useTab()
  return (
    <Field className={useStyles().field} label={words.auditColumns[name]}>
      <Choice
        options={{ '': all, ...options }}
        chosen={filters[name]}
        choose={(value) => goTo(withLooks({ [name]: value }))}
      />
    </Field>
  )
}

type TypedProps = { name: 'ticket' | 'from' | 'to'; type?: 'date'; filters: LookFilters }

function Typed({ name, type, filters }: TypedProps) {
  const { words } = useTab()
  const styles = useStyles()
  const [typed, setTyped] = useState(filters[name])
  const [left, setLeft] = useState(false)
  useEffect(() => setTyped(filters[name]), [filters, name])
  const isWhole = isUnderstood(name, typed.trim())
  const take = (value: string) => {
    setTyped(value)
    setLeft(false)
    if (isUnderstood(name, value.trim())) replacePlace(withLooks({ [name]: value.trim() }))
  }
  return (
    <Field
      className={mergeClasses(styles.field, name === 'ticket' && styles.alone)}
      label={words.audit[name]}
      {...(left && !isWhole && name === 'ticket' && { validationMessage: words.audit.wholeNumber })}
    >
      <Input
        className={styles.input}
        {...(type && { type })}
        value={typed}
        maxLength={20}
        onChange={(_, { value }) => take(value)}
        onBlur={() => setLeft(true)}
      />
    </Field>
  )
}
