import type { Language, Words } from '../../dialogs/incident-type.ts'
import { type Texts, textsIn } from '../../dialogs/texts/index.ts'

/**
 * What a municipality may say in its own words. `instruction`: its name within a sentence; `greeting`: above the choices
 * in the menu; `help`, `notHere` and `welcome`: in answer to “hjelp”, to what is not reported here, and to thanks.
 */
export const replaceable = ['instruction', 'greeting', 'help', 'notHere', 'welcome'] as const
export type Replaceable = (typeof replaceable)[number]

export type OwnTexts = Record<string, Words<string> | undefined>

/** The words of Straks, with the municipality's own in their place. */
export function textsOf({ texts }: { texts: OwnTexts }, language: Language): Texts {
  const usual = textsIn(language)
  const own = (key: Replaceable) => texts[key]?.[language]
  const [help, notHere] = [own('help'), own('notHere')]
  return {
    ...usual,
    menu: { ...usual.menu, text: own('greeting') ?? usual.menu.text },
    help: help === undefined ? usual.help : (contact) => `${help} ${contact}`,
    notHere: notHere === undefined ? usual.notHere : (contact) => `${notHere} ${contact}`,
    welcome: own('welcome') ?? usual.welcome,
  }
}

/** For example `instruks for hjemmekontor i sikker sone`. */
export function instructionName({ texts }: { texts: OwnTexts }, language: Language): string {
  return texts['instruction']?.[language] ?? ''
}
