import { AdaptiveCard, GlobalRegistry, GlobalSettings, Strings } from 'adaptivecards'
import type { LocalPerson } from '../page-api.ts'
import { markdownToHtml } from './markdown.ts'
import { createChoiceSet } from './people-choice-set.ts'

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
