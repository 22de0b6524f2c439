import { avatar } from './avatar.ts'
import { element, uniqueId } from './element.ts'

type Pickable = { id: string; name: string; about: string }

export type PeoplePickerOptions = {
  people: Pickable[]
  /** The id of whoever is chosen from the start, or empty. */
  chosen: string
  placeholder: string
  changed: () => void
}

const mostShown = 6

/** Finds one person by name, title or department: a text field with a list below it (WAI-ARIA combobox). */
export class PeoplePicker {
  readonly element: HTMLElement
  readonly #options: PeoplePickerOptions
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  #chosen: Pickable | undefined
  #found: Pickable[] = []
  #marked = 0

  constructor(options: PeoplePickerOptions) {
    this.#options = options
    this.#chosen = options.people.find(({ id }) => id === options.chosen)
    const listId = uniqueId('people')
    this.#list = element('ul', {
      id: listId,
      class: 'people-list',
      role: 'listbox',
      'aria-label': 'Personer',
      hidden: true,
    })
    this.#input = element('input', {
      class: 'ac-input ac-textInput',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: options.placeholder,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
      input: () => this.#search(),
      click: () => this.#search(),
      blur: () => this.#leave(),
      keydown: (event) => this.#press(event as KeyboardEvent),
    })
    this.#input.value = this.#chosen?.name ?? ''
    this.element = element('div', { class: 'people-picker' }, this.#input, this.#list)
  }

  /** The Entra object id, or empty. */
  get chosen(): string {
    return this.#chosen?.id ?? ''
  }

  focus(): void {
    this.#input.focus()
  }

  labelledBy(ids: string[]): void {
    if (ids.length > 0) this.#input.setAttribute('aria-labelledby', ids.join(' '))
    else this.#input.setAttribute('aria-label', this.#options.placeholder)
  }

  #search(): void {
    const words = this.#input.value === this.#chosen?.name ? '' : this.#input.value
    this.#found = this.#options.people.filter((person) => fits(person, words)).slice(0, mostShown)
    this.#marked = 0
    this.#show()
  }

  #show(): void {
    const items = this.#found.map((person, position) => this.#item(person, position))
    this.#list.replaceChildren(
      ...(items.length > 0
        ? items
        : [
            element(
              'li',
              { class: 'nobody', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
              'Ingen treff',
            ),
          ]),
    )
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#mark(this.#marked)
    this.#list.scrollIntoView({ block: 'nearest' })
  }

  #item(person: Pickable, position: number): HTMLElement {
    return element(
      'li',
      {
        id: uniqueId('person'),
        role: 'option',
        'aria-selected': 'false',
        // Before the field loses its focus, which closes the list.
        mousedown: (event) => event.preventDefault(),
        click: () => this.#choose(person),
        mousemove: () => this.#mark(position),
      },
      avatar(person.name),
      element('span', {}, person.name, element('small', {}, person.about)),
    )
  }

  #mark(position: number): void {
    this.#marked = position
    for (const [index, item] of [...this.#list.children].entries()) {
      item.setAttribute('aria-selected', String(index === position && this.#found.length > 0))
    }
    const marked = this.#found.length > 0 ? this.#list.children[position] : undefined
    if (marked) this.#input.setAttribute('aria-activedescendant', marked.id)
    else this.#input.removeAttribute('aria-activedescendant')
  }

  #press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (this.#list.hidden) this.#search()
      else if (this.#found.length > 0)
        this.#mark((this.#marked + step + this.#found.length) % this.#found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const person = this.#list.hidden ? undefined : this.#found[this.#marked]
      if (person) this.#choose(person)
    } else if (event.key === 'Escape') this.#close()
  }

  #choose(person: Pickable | undefined): void {
    const isNew = person?.id !== this.#chosen?.id
    this.#chosen = person
    this.#input.value = person?.name ?? ''
    this.#close()
    if (isNew) this.#options.changed()
  }

  /** What is written but fits nobody is no answer: it goes back to what was chosen. An empty field chooses nobody. */
  #leave(): void {
    const only = this.#found.length === 1 && this.#input.value.trim() !== '' ? this.#found[0] : this.#chosen
    this.#choose(this.#input.value.trim() === '' ? undefined : only)
  }

  #close(): void {
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }
}

function fits({ name, about }: Pickable, words: string): boolean {
  const text = `${name} ${about}`.toLocaleLowerCase('nb')
  return words
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
