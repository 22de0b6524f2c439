import { element } from './element.ts'
import { icon } from './icon.ts'

type Theme = 'light' | 'dark'

const key = 'straks theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

/** The button that switches between light and dark. Until it is pressed, the page follows the system. */
export function themeSwitch(): HTMLElement {
  const button = element('button', {
    class: 'icon-button',
    type: 'button',
    click: () => {
      localStorage.setItem(key, current() === 'dark' ? 'light' : 'dark')
      show()
    },
  })

  function show(): void {
    const theme = current()
    document.documentElement.dataset.theme = theme
    const title = theme === 'dark' ? 'Lyst utseende' : 'Mørkt utseende'
    button.setAttribute('aria-label', title)
    button.title = title
    button.replaceChildren(icon(theme === 'dark' ? 'sun' : 'moon'))
  }

  systemIsDark.addEventListener('change', show)
  show()
  return button
}

function current(): Theme {
  const chosen = localStorage.getItem(key)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return systemIsDark.matches ? 'dark' : 'light'
}
