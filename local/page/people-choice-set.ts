import { ChoiceSetInput, type SerializationContext } from 'adaptivecards'
import type { LocalPerson } from '../page-api.ts'
import { PeoplePicker } from './people-picker.ts'

/** The data set by which Teams knows that a choice set is a people picker. */
const everybody = 'graph.microsoft.com/users'

/** A choice set that, like Teams', looks up people where the card asks for it. Its value is an Entra object id. */
export function createChoiceSet(people: LocalPerson[]): new () => ChoiceSetInput {
  return class extends ChoiceSetInput {
    #asksForPeople = false
    #picker: PeoplePicker | undefined

    // `choices.data` is of a later version than the cards Teams takes, so the renderer passes it by.
    protected override internalParse(
      source: { 'choices.data'?: { dataset?: unknown } },
      context: SerializationContext,
    ) {
      super.internalParse(source, context)
      this.#asksForPeople = source['choices.data']?.dataset === everybody
    }

    protected override internalRender(): HTMLElement | undefined {
      if (!this.#asksForPeople) return super.internalRender()
      const others = this.choices.map(({ title = '', value = '' }) => ({ id: value, name: title, about: '' }))
      const known = people.map(({ id, name, title, department }) => ({
        id,
        name,
        about: `${title}, ${department}`,
      }))
      this.#picker = new PeoplePicker({
        people: [...others, ...known.filter(({ id }) => !others.some((person) => person.id === id))],
        chosen: this.defaultValue ?? '',
        placeholder: this.placeholder || 'Søk etter navn',
        changed: () => this.valueChanged(),
      })
      return this.#picker.element
    }

    protected override updateInputControlAriaLabelledBy(): void {
      if (this.#picker) this.#picker.labelledBy(this.getAllLabelIds())
      else super.updateInputControlAriaLabelledBy()
    }

    override focus(): void {
      if (this.#picker) this.#picker.focus()
      else super.focus()
    }

    override isValid(): boolean {
      return this.#picker ? !this.isRequired || this.#picker.chosen !== '' : super.isValid()
    }

    override get value(): string | undefined {
      return this.#picker ? this.#picker.chosen || undefined : super.value
    }
  }
}
