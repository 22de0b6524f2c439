import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons'
import type { Language } from '../../dialogs/incident-type.ts'
import { useTab } from '../tab-context.tsx'
import { useLanguage } from './language-context.tsx'

const useStyles = makeStyles({ popover: { zIndex: 1 } })

/** Each by its own name, so that everybody finds theirs. */
const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

/** The choice is kept, and holds in the chat with Straks too. */
export function LanguageMenu() {
  const { choose, me } = useTab()
  const { language, words } = useLanguage()
  const styles = useStyles()
  return (
    <Menu
      inline
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = me.languages.find((one) => checkedItems.includes(one))
        if (chosen && chosen !== language) choose({ language: chosen })
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          icon={<LocalLanguageRegular />}
          aria-label={`${words.language.choose}: ${names[language]}`}
        >
          {names[language]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {me.languages.map((one) => (
            <MenuItemRadio key={one} name="language" value={one} lang={one}>
              {names[one]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
