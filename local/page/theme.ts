import { element } from './element.ts'
import { icon } from './icon.ts'

export type Theme = 'light' | 'dark'

const key = 'straks theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const followers: ((theme: Theme) => void)[] = []

/** Calls the follower with the theme, now and after changes. Until one is chosen, it is the system's. */
export function followTheme(follower: (theme: Theme) => void): void {
  followers.push(follower)
  follower(current())
}

/** The button that switches between light and dark. */
export function themeSwitch(): HTMLElement {
  const button = element('button', { class: 'icon-button', type: 'button', click: switchTheme })
  followTheme((theme) => {
    document.documentElement.dataset.theme = theme
    const title = theme === 'dark' ? 'Lyst utseende' : 'Mørkt utseende'
    button.setAttribute('aria-label', title)
    button.title = title
    button.replaceChildren(icon(theme === 'dark' ? 'sun' : 'moon'))
  })
  return button
}

systemIsDark.addEventListener('change', tellFollowers)

function switchTheme(): void {
  localStorage.setItem(key, current() === 'dark' ? 'light' : 'dark')
  tellFollowers()
}

function tellFollowers(): void {
  for (const follower of followers) follower(current())
}

function current(): Theme {
  const chosen = localStorage.getItem(key)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return systemIsDark.matches ? 'dark' : 'light'
}
