import type { Language } from '../../dialogs/incident-type.ts'
import { type OwnTexts, textsIn } from '../../dialogs/texts/index.ts'
import { helpDeskName, type Organisation } from './organisation.ts'
import type { Replaceable } from './own-rules-schema.ts'

/** The words of Straks, with the municipality's own in their place. */
export function textsOf(organisation: Pick<Organisation, 'texts' | 'desks'>, language: Language): OwnTexts {
  const usual = textsIn(language)
  const own = (key: Replaceable) => organisation.texts[key]?.[language]
  const [help, notHere] = [own('help'), own('notHere')]
  return {
    ...usual,
    helpDeskName: helpDeskName(organisation, language),
    menu: { ...usual.menu, text: own('greeting') ?? usual.menu.text },
    help: help === undefined ? usual.help : (contact) => `${help} ${contact}`,
    notHere: notHere === undefined ? usual.notHere : (contact) => `${notHere} ${contact}`,
    welcome: own('welcome') ?? usual.welcome,
  }
}

/** For example `instruks for hjemmekontor i sikker sone`. */
export function instructionName({ texts }: Pick<Organisation, 'texts'>, language: Language): string {
  return texts['instruction']?.[language] ?? ''
}
