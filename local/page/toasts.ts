import { straksAvatar } from './avatar.ts'
import { element } from './element.ts'
import { iconButton } from './icon.ts'

const shownMs = 9000

/** Notifications as on a locked phone. */
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
      iconButton('close', 'Lukk varselet', () => toast.remove()),
    )
    this.element.replaceChildren(toast)
    window.setTimeout(() => toast.remove(), shownMs)
  }

  clear(): void {
    this.element.replaceChildren()
  }
}
