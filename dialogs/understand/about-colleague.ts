import {
  colleague,
  leadsToName,
  nameLoses,
  noNames,
  ofSomebody,
  onBehalf,
  ourDoing,
  ours,
  somebodyLoses,
  theirs,
} from './words/colleagues.ts'

/**
 * Whether what happened seems to have happened to a colleague. The name on the report decides whose card is blocked,
 * so a doubt is worth a question; it never fills in anything by itself.
 */
export function isAboutColleague(text: string): boolean {
  return theirs.test(text) || ofSomebody.test(text) || namesAnother(text)
}

/** The name in "hun heter Mikkel Ruud", as it may be known; the text itself when it says no more than that. */
export function nameIn(text: string): string {
  return text
    .trim()
    .replace(leadsToName, '')
    .replace(/[\s.!]+$/, '')
}

/** Names the person, and not only a thing of theirs: "bilen hans" may be a place. */
export function namesAnother(text: string): boolean {
  if (onBehalf.test(text) || isSomebodyElse(text)) return true
  const rest = text.replace(colleague, ' ')
  return rest !== text && !ours.test(rest) && !ourDoing.test(text)
}

function isSomebodyElse(text: string): boolean {
  const names = [...text.matchAll(nameLoses)].map(([, name = '']) => name.toLowerCase())
  return somebodyLoses.test(text) || names.some((name) => !noNames.has(name))
}
