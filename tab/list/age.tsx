import { useLanguage } from '../language/language-context.tsx'
import { useNow } from '../use-now.ts'

export function Age({ at }: { at: string }) {
  const { formats } = useLanguage()
  const now = useNow()
  return (
    <time dateTime={at} title={formats.exactTime(at)}>
      {formats.age(at, now)}
    </time>
  )
}
