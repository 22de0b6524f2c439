import { Select } from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'

type DueFilterProps = { className?: string; chosen: string; choose: (due: string) => void }

/** What is due soon or late; nothing where no times are set. */
export function DueFilter({ className, chosen, choose }: DueFilterProps) {
  const { me } = useTab()
  const { due } = useLanguage().words
  if (!me.timed) return null
  return (
    <Select
      {...(className && { className })}
      aria-label={due.name}
      value={chosen}
      onChange={(_, { value }) => choose(value)}
    >
      <option value="">{due.all}</option>
      <option value="soon">{due.filter.soon}</option>
      <option value="late">{due.filter.late}</option>
    </Select>
  )
}
