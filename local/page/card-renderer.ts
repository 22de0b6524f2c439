import {
  AdaptiveCard,
  Choice,
  ChoiceSetInput,
  GlobalRegistry,
  GlobalSettings,
  type PropertyBag,
  type SerializationContext,
  Strings,
} from 'adaptivecards'
import type { LocalPerson } from '../page-api.ts'
import { markdownToHtml } from './markdown.ts'

/** Readies Microsoft's renderer, once, before the first card: what a host has to supply. */
export function prepareCardRenderer(people: LocalPerson[]): void {
  GlobalSettings.setTabIndexAtCardRoot = false
  GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false
  GlobalSettings.allowMarkForTextHighlighting = false
  Strings.defaults.overflowButtonText = () => '…'
  Strings.defaults.overflowButtonTooltip = () => 'Flere valg'
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text)
    result.didProcess = true
  }
  GlobalRegistry.elements.register('Input.ChoiceSet', createChoiceSet(people))
}

/** The data set by which Teams knows that a choice set is a people picker. */
const everybody = 'graph.microsoft.com/users'

/** A choice set that, like Teams', finds people where the card asks for it. Its value is an Entra object id. */
function createChoiceSet(people: LocalPerson[]): new () => ChoiceSetInput {
  return class extends ChoiceSetInput {
    protected override internalParse(source: PropertyBag, context: SerializationContext) {
      super.internalParse(source, context)
      if (this.choicesData?.dataset !== everybody) return
      const offered = this.choices.map(({ value }) => value)
      for (const { id, name, title, department } of people.filter(({ id }) => !offered.includes(id)))
        this.choices.push(new Choice(`${name} (${title}, ${department})`, id))
      // What stands in the field is the words; the renderer tells by them which choice it is.
      this.defaultValue = this.choices.find(({ value }) => value === this.defaultValue)?.title
    }

    /** The renderer's own list says nothing to a screen reader. The browser's does, and is taken then. */
    override isDynamicTypeahead(): boolean {
      return false
    }

    /** Not what is around the field, which the renderer names. */
    protected override updateInputControlAriaLabelledBy(): void {
      const field = this.renderedInputControlElement?.querySelector('input[list]')
      if (field) field.setAttribute('aria-labelledby', this.getAllLabelIds().join(' '))
      else super.updateInputControlAriaLabelledBy()
    }
  }
}
