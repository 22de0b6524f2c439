import { MenuItemRadio, makeStyles } from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons'
import type { Language } from '../../dialogs/incident-type.ts'
import { ButtonMenu } from '../button-menu.tsx'
import { onPhone } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'

/** Each name in its own language, so that everybody recognises theirs. */
const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

const useStyles = makeStyles({ name: { [onPhone]: { display: 'none' } } })

export function LanguageMenu() {
  const styles = useStyles()
  const { choose, me, language, words } = useTab()
  return (
    <ButtonMenu
      button={{
        appearance: 'subtle',
        size: 'small',
        icon: <LocalLanguageRegular />,
        'aria-label': `${words.language.choose}: ${names[language]}`,
        children: <span className={styles.name}>{names[language]}</span>,
      }}
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = me.languages.find((one) => checkedItems.includes(one))
        if (chosen && chosen !== language) choose({ language: chosen })
      }}
    >
      {me.languages.map((one) => (
        <MenuItemRadio key={one} name="language" value={one} lang={one}>
          {names[one]}
        </MenuItemRadio>
      ))}
    </ButtonMenu>
  )
}
