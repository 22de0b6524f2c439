import { element } from './element.ts'
import { allDone, type Names, type Step, type StepName, steps } from './guide-steps.ts'
import { icon, iconButton } from './icon.ts'

const key = 'straks guide closed'

/** The story of one report; its steps are ticked off as they happen. */
export class Guide {
  readonly element: HTMLElement
  readonly button: HTMLElement
  readonly #list = element('ol', { class: 'guide-steps' })
  readonly #todo = element('p', { class: 'guide-todo', role: 'status' })
  readonly #write = element('button', { class: 'guide-write', type: 'button' }, 'Skriv det for meg')
  readonly #done = new Set<StepName>()
  #names: Names = { employee: '', leader: '', helpDesk: '' }

  constructor() {
    this.element = element(
      'aside',
      { class: 'guide', 'aria-label': 'Veiledning' },
      this.#list,
      element('div', { class: 'guide-now' }, this.#todo, this.#write),
      iconButton('close', 'Lukk veiledningen', () => this.#toggle(false)),
    )
    this.button = iconButton('guide', 'Veiledning', () => this.#toggle(this.element.hidden !== false))
    this.button.title = 'Veiledning'
    this.#toggle(localStorage.getItem(key) === null)
    this.#draw()
  }

  onWrite(write: () => void): void {
    this.#write.addEventListener('click', write)
  }

  rename(names: Partial<Names>): void {
    this.#names = { ...this.#names, ...names }
    this.#draw()
  }

  happened(name: StepName): void {
    const step = steps.find((one) => one.name === name)
    if (this.#done.has(name) || (step?.after && !this.#done.has(step.after))) return
    this.#done.add(name)
    this.#draw()
  }

  #toggle(isOpen: boolean): void {
    this.element.hidden = !isOpen
    this.button.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) localStorage.removeItem(key)
    else localStorage.setItem(key, 'yes')
  }

  #draw(): void {
    const now = steps.find(({ name }) => !this.#done.has(name))
    this.#list.replaceChildren(...steps.map((step, position) => this.#item(step, position, step === now)))
    const text = now ? now.todo(this.#names) : allDone
    if (this.#todo.textContent !== text) this.#todo.textContent = text
    this.#write.hidden = now?.name !== 'report'
  }

  #item(step: Step, position: number, isNow: boolean): HTMLElement {
    const isDone = this.#done.has(step.name)
    return element(
      'li',
      { class: isDone ? 'done' : '', 'aria-current': isNow && 'step' },
      element('span', { class: 'guide-number' }, isDone ? icon('check') : String(position + 1)),
      element('span', {}, step.title(this.#names), isDone && element('span', { class: 'unseen' }, ', gjort')),
    )
  }
}
