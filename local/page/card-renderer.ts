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

/** Prepares Microsoft's renderer, once, before the first card, with everything that a host supplies. */
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

/** The data set that makes a choice set a people picker in Teams. */
const everybody = 'graph.microsoft.com/users'

/** Returns a choice set that finds people if the card asks, as in Teams. Its value is an Entra object id. */
function createChoiceSet(people: LocalPerson[]): new () => ChoiceSetInput {
  return class extends ChoiceSetInput {
    protected override internalParse(source: PropertyBag, context: SerializationContext) {
      super.internalParse(source, context)
      if (this.choicesData?.dataset !== everybody) return
      const offered = this.choices.map(({ value }) => value)
      for (const { id, name, title, department } of people.filter(({ id }) => !offered.includes(id)))
        this.choices.push(new Choice(`${name} (${title}, ${department})`, id))
      // The field contains the title, by which the renderer finds the choice.
      this.defaultValue = this.choices.find(({ value }) => value === this.defaultValue)?.title
    }

    /** The renderer's own list is silent for screen readers; the browser's list replaces it. */
    override isDynamicTypeahead(): boolean {
      return false
    }

    /** Labels the field itself; the renderer labels the element around it. */
    protected override updateInputControlAriaLabelledBy(): void {
      const field = this.renderedInputControlElement?.querySelector('input[list]')
      if (field) field.setAttribute('aria-labelledby', this.getAllLabelIds().join(' '))
      else super.updateInputControlAriaLabelledBy()
    }
  }
}
