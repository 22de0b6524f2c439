import { element } from './element.ts'

/** Shorter breaks are not shown. */
const patienceMs = 1500

export class ConnectionBanner {
  readonly element = element('p', { class: 'connection', role: 'status' })
  #waiting: number | undefined

  show(isConnected: boolean): void {
    window.clearTimeout(this.#waiting)
    if (isConnected) this.#say('')
    else this.#waiting = window.setTimeout(() => this.#say('Mistet forbindelsen. Prøver igjen …'), patienceMs)
  }

  #say(text: string): void {
    this.element.textContent = text
  }
}
