import * as words from './words/colleagues.ts'

/**
 * Whether what happened seems to have happened to a colleague. The name on the report decides whose card is blocked,
 * so a doubt is worth a question; it never fills in anything by itself.
 */
export function isAboutColleague(text: string, befalls = words.losing): boolean {
  return words.theirs.test(text) || words.ofSomebody.test(text) || namesAnother(text, befalls)
}

/** "To ansatte har mistet kortet", "Kari har mistet kortet og Per mobilen sin": a report is about one person. */
export function isAboutSeveral(text: string): boolean {
  if (words.mineToo.test(text) && isAboutColleague(text)) return true
  return [words.losing, words.leavingTheJob].some(
    (befalls) => befalls.several.test(text) || new Set(namesIn(text, befalls)).size > 1,
  )
}

/** The name in "hun heter Mikkel Ruud", as it may be known; the text itself when it says no more than that. */
export function nameIn(text: string): string {
  return text
    .trim()
    .replace(words.leadsToName, '')
    .replace(/(?: nå| now)?[\s.!]*$/iu, '')
}

/** "Mikkel Ruud": a text that is nothing but a name, first and last. */
export function isName(text: string): boolean {
  return words.fullName.test(text)
}

/** "mikkel ruud": a few words, as names are written on a phone. What else they may mean is to be looked at. */
export function mayBeName(text: string): boolean {
  return isName(text) || /^\p{L}+ \p{L}+$/u.test(text)
}

/** Names the person, and not only a thing of theirs: "bilen hans" may be a place. */
export function namesAnother(text: string, befalls = words.losing): boolean {
  if (words.onBehalf.test(text) || isSomebodyElse(text, befalls)) return true
  const rest = text.replace(words.colleague, ' ')
  return rest !== text && !words.ours.test(rest) && !words.ourDoing.test(text)
}

/** By which name a text says whose the thing is, and no more; undefined when it does not. */
export function ownerIn(text: string): { called: string | null } | undefined {
  const found = words.ownerTold.map((pattern) => pattern.exec(text.trim())).find((one) => one !== null)
  return found ? { called: found[1] ?? null } : undefined
}

/** The name by which a text tells of somebody else: "Per Olsen har mistet kortet sitt". */
export function nameOfAnother(text: string, befalls = words.losing): string | null {
  return namesIn(text, befalls)[0] ?? words.nameAfter.exec(text)?.[1] ?? null
}

function isSomebodyElse(text: string, befalls: words.Befalls): boolean {
  return befalls.somebody.test(text) || namesIn(text, befalls).length > 0
}

function namesIn(text: string, { named }: words.Befalls): string[] {
  const names = [...text.matchAll(named)].map(([, name = '']) => name)
  return names.filter((name) => !words.noNames.has(name.toLowerCase()))
}
