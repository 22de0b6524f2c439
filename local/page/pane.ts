import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { element, uniqueId } from './element.ts'
import { icon } from './icon.ts'

export type PaneName = 'employee' | 'leader' | 'mail' | 'help-desk'

export const paneNames: PaneName[] = ['employee', 'leader', 'mail', 'help-desk']

export const paneTitles: Record<PaneName, string> = {
  employee: 'Ansatt',
  leader: 'Leder',
  mail: 'E-post',
  'help-desk': '',
}

/** @param name the municipality's name for it, within a sentence */
export function nameHelpDesk(name: string): void {
  paneTitles['help-desk'] = capitalised(name)
}

export type PaneParts = {
  name: PaneName
  /** Left of the title. */
  mark: HTMLElement
  /** Below the title: the chosen person, or a description. */
  subtitle: HTMLElement
  body: HTMLElement[]
}

/** The frame around each of the four views: its header, and the count of its news. */
export class Pane {
  readonly name: PaneName
  readonly element: HTMLElement
  readonly #badge = element('span', { class: 'badge', hidden: true })
  readonly #newsListeners: ((count: number) => void)[] = []
  #news = 0

  constructor({ name, mark, subtitle, body }: PaneParts) {
    this.name = name
    const titleId = uniqueId('pane')
    const title = element('h2', { id: titleId }, paneTitles[name])
    this.element = element(
      'section',
      { class: `pane ${name}-pane`, style: `grid-area: ${name}`, 'aria-labelledby': titleId },
      element(
        'header',
        { class: 'pane-head' },
        mark,
        element('div', { class: 'pane-title' }, title, subtitle),
        this.#badge,
        ...switches(name),
      ),
      ...body,
    )
    for (const sign of ['pointerdown', 'pointerenter', 'focusin']) {
      this.element.addEventListener(sign, () => this.seen())
    }
  }

  onNews(listener: (count: number) => void): void {
    this.#newsListeners.push(listener)
  }

  /** Counts something new and draws attention to it, unless the reader is already here. */
  news(): void {
    this.#stir(this.#news + 1)
  }

  /** Draws attention to a change without a message. */
  change(): void {
    this.#stir(Math.max(this.#news, 1))
  }

  /** Brings this pane onto the screen if necessary, then does something that needs it there. */
  whenShown(act: () => void): void {
    if (this.element.offsetParent !== null) act()
    else {
      window.addEventListener('hashchange', act, { once: true })
      location.hash = `#${this.name}`
    }
  }

  seen(): void {
    this.element.classList.remove('has-news')
    if (this.#news > 0) this.#count(0)
  }

  #stir(news: number): void {
    if (this.#hasReader()) return
    this.element.classList.remove('has-news')
    void this.element.offsetWidth // restarts the animation
    this.element.classList.add('has-news')
    this.#count(news)
  }

  #count(news: number): void {
    this.#news = news
    showCount(this.#badge, news)
    for (const listener of this.#newsListeners) listener(news)
  }

  #hasReader(): boolean {
    const isAlone = this.element.closest('main')?.dataset.shown === this.name
    return isAlone || this.element.matches(':hover') || this.element.contains(document.activeElement)
  }
}

export function showCount(badge: HTMLElement, count: number): void {
  badge.hidden = count === 0
  badge.replaceChildren(String(count), element('span', { class: 'unseen' }, ' nye'))
}

function switches(name: PaneName): HTMLElement[] {
  return [
    iconLink('alone', `#${name}`, `Vis bare ${paneTitles[name]}`),
    iconLink('all', '#alle', 'Vis alle side om side'),
  ]
}

function iconLink(drawing: 'alone' | 'all', href: string, title: string): HTMLElement {
  return element('a', { class: `icon-button to-${drawing}`, href, 'aria-label': title, title }, icon(drawing))
}
