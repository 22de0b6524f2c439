import { Select } from '@fluentui/react-components'
import type { ComponentProps } from 'react'

type Props = ComponentProps<typeof Select> & {
  options: Record<string, string>
  chosen: string
  choose: (value: string) => void
}

/** A choice among options. An unknown chosen value, such as a former type, is shown by its id. */
export function Choice({ options, chosen, choose, ...select }: Props) {
  const known = chosen in options ? options : { ...options, [chosen]: chosen }
  return (
    <Select {...select} value={chosen} onChange={(_, { value }) => choose(value)}>
      {Object.entries(known).map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  )
}
