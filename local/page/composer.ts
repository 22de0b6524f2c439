import { element, uniqueId } from './element.ts'
import { icon } from './icon.ts'

/** The input field for messages. A text that could not be sent stays in it. */
export class Composer {
  readonly element: HTMLFormElement
  readonly #field: HTMLTextAreaElement
  readonly #fault = element('p', { class: 'compose-fault', role: 'alert' })
  readonly #send: (text: string) => Promise<void>

  constructor(send: (text: string) => Promise<void>) {
    this.#send = send
    const id = uniqueId('compose')
    this.#field = element('textarea', {
      id,
      rows: '1',
      placeholder: 'Skriv en melding',
      autocomplete: 'off',
      enterkeyhint: 'send',
      keydown: (event) => this.#keyPressed(event as KeyboardEvent),
    })
    this.element = element(
      'form',
      { class: 'composer', submit: (event) => this.#submit(event) },
      this.#fault,
      element(
        'div',
        { class: 'compose-box' },
        element('label', { class: 'unseen', for: id }, 'Melding til Straks'),
        this.#field,
        element('button', { class: 'icon-button send', 'aria-label': 'Send' }, icon('send')),
      ),
    )
  }

  write(text: string): void {
    this.#field.value = text
    this.#field.focus()
  }

  async send(text: string): Promise<void> {
    this.#fault.textContent = ''
    try {
      await this.#send(text)
    } catch {
      this.#fault.textContent = 'Meldingen ble ikke sendt. Prøv igjen.'
      if (this.#field.value === '') this.#field.value = text
    }
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    this.element.requestSubmit()
  }

  #submit(event: Event): void {
    event.preventDefault()
    const text = this.#field.value.trim()
    if (text === '') return
    this.#field.value = ''
    void this.send(text)
  }
}
