import { straksAvatar } from './avatar.ts'
import { element } from './element.ts'
import { icon } from './icon.ts'

const shownMs = 9000

/** Notifications as they would stand on a locked phone. */
export class Toasts {
  readonly element = element('div', { class: 'toasts', role: 'status' })

  show(text: string, open: () => void): void {
    if (text === '') return
    const toast: HTMLElement = element(
      'div',
      { class: 'toast' },
      straksAvatar(),
      element(
        'button',
        {
          class: 'toast-text',
          type: 'button',
          click: () => {
            toast.remove()
            open()
          },
        },
        element('span', { class: 'toast-from' }, 'Straks', element('span', {}, 'nå')),
        text,
      ),
      element(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': 'Lukk varselet', click: () => toast.remove() },
        icon('close'),
      ),
    )
    this.element.replaceChildren(toast)
    window.setTimeout(() => toast.remove(), shownMs)
  }

  clear(): void {
    this.element.replaceChildren()
  }
}
