import { readAddress } from './address.ts'
import { straksAvatar } from './avatar.ts'
import { element } from './element.ts'
import type { Guide } from './guide.ts'
import { icon } from './icon.ts'
import { type Pane, type PaneName, paneNames, paneTitles, showCount } from './pane.ts'

/** Below this width, there is room for only one pane. */
const narrow = matchMedia('(max-width: 899px)')

/**
 * Lays the panes out, and shows those that the address asks for.
 * @param forward the button that moves the clock; null when it cannot be moved
 */
export function showShell(panes: Pane[], guide: Guide, forward: HTMLElement | null): void {
  const main = element('main', { id: 'innhold', tabindex: '-1' }, ...panes.map((pane) => pane.element))
  const links = new Map<PaneName | 'all', HTMLElement>([
    ['all', link('#alle', 'all', 'Alle')],
    ...paneNames.map((name) => [name, link(`#${name}`, name, paneTitles[name])] as const),
  ])
  document.body.replaceChildren(
    element(
      'a',
      { class: 'skip', href: '#innhold', click: (event) => skip(event, main) },
      'Hopp til innholdet',
    ),
    topBar(guide, forward),
    element('nav', { class: 'pane-links', 'aria-label': 'Visning' }, ...links.values()),
    guide.element,
    main,
  )
  for (const pane of panes) {
    const badge = links.get(pane.name)?.querySelector<HTMLElement>('.badge')
    if (badge) pane.onNews((count) => showCount(badge, count))
  }

  function follow(): void {
    const asked = readAddress(location.hash).pane
    const shown = asked === 'all' && narrow.matches ? 'employee' : asked
    main.dataset.shown = shown
    for (const [name, one] of links) one.ariaCurrent = name === shown ? 'page' : null
    for (const pane of panes) {
      pane.element.hidden = shown !== 'all' && shown !== pane.name
      if (pane.name === shown) pane.seen()
    }
    document.title = shown === 'all' ? 'Straks' : `${paneTitles[shown]} – Straks`
  }

  window.addEventListener('hashchange', follow)
  narrow.addEventListener('change', follow)
  follow()
}

function topBar(guide: Guide, forward: HTMLElement | null): HTMLElement {
  return element(
    'header',
    { class: 'top-bar' },
    element(
      'div',
      { class: 'brand' },
      straksAvatar(),
      element('h1', {}, 'Straks'),
      element('p', {}, 'Lokal prøve: ingenting forlater maskinen'),
    ),
    element('div', { class: 'tools' }, forward, guide.button),
  )
}

function link(address: string, drawing: 'all' | PaneName, title: string): HTMLElement {
  return element(
    'a',
    { href: address, 'data-link': drawing },
    icon(drawing),
    element('span', { class: 'link-title' }, title),
    element('span', { class: 'badge', hidden: true }),
  )
}

function skip(event: Event, main: HTMLElement): void {
  // The address belongs to the panes.
  event.preventDefault()
  main.focus()
}
