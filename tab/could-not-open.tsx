import { Body1, Title3 } from '@fluentui/react-components'
import { useLanguage } from './language/language-context.tsx'

/** The page is open outside Teams, where nobody says who is there. */
export function CouldNotOpen() {
  const { words } = useLanguage()
  return (
    <main>
      <Title3 as="h1">{words.notInTeams.title}</Title3>
      <Body1 as="p">{words.notInTeams.text}</Body1>
    </main>
  )
}
