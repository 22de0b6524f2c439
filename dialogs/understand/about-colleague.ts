import * as words from './words/colleagues.ts'

/**
 * Tells whether the affected person seems to be a colleague. The name on the report decides whose card is
 * blocked, so a doubt is worth a question; it never fills in anything by itself.
 */
export function isAboutColleague(text: string, befalls = words.losing): boolean {
  const isTheirs = [words.theirs, words.ofSomebody, words.ofTheirRole].some((pattern) => pattern.test(text))
  return isTheirs || namesAnother(text, befalls)
}

/** Matches "To ansatte har mistet kortet", "Kari har mistet kortet og Per mobilen sin": one report each. */
export function isAboutSeveral(text: string): boolean {
  if (words.mineToo.test(text) && isAboutColleague(text)) return true
  return [words.losing, words.leavingTheJob].some(
    (befalls) => befalls.several.test(text) || new Set(namesIn(text, befalls)).size > 1,
  )
}

/** Returns the name in "hun heter Mikkel Ruud"; the text itself when it has no such words. */
export function nameIn(text: string): string {
  return text
    .trim()
    .replace(words.leadsToName, '')
    .replace(/(?: nå| now)?[\s.!]*$/iu, '')
}

/** Matches "Mikkel Ruud": a text that is nothing but a first and a last name. */
export function isName(text: string): boolean {
  return words.fullName.test(text)
}

/** Matches "mikkel ruud", a name as typed on a phone. The caller must check for other meanings. */
export function mayBeName(text: string): boolean {
  return isName(text) || /^\p{L}+ \p{L}+$/u.test(text)
}

/** Tells whether the text names a person, not only a thing of theirs: "bilen hans" may be a place. */
export function namesAnother(text: string, befalls = words.losing): boolean {
  if (words.onBehalf.test(text) || isSomebodyElse(text, befalls)) return true
  const rest = text.replace(words.colleague, ' ')
  return rest !== text && !words.ours.test(rest) && !words.ourDoing.test(text)
}

/** Matches "og så for kollegaen min": a colleague, and no name. */
export function isUnnamedColleague(text: string): boolean {
  return text.search(words.colleague) >= 0 && !/(?<=.)\p{Lu}\p{Ll}/u.test(text.trim())
}

/**
 * Reads a text that only tells the thing's owner, and returns the name; undefined for other texts.
 * @param isUsed others may have used the thing, so that "det var ikke meg" tells who did
 */
export function ownerIn(text: string, isUsed: boolean): { called: string | null } | undefined {
  const patterns = isUsed ? words.ownerTold : [...words.ownerTold, words.notMe]
  const found = patterns.map((pattern) => pattern.exec(text.trim())).find((one) => one !== null)
  return found ? { called: found[1] ?? null } : undefined
}

/** Returns the name of the affected person in a text: "Per Olsen har mistet kortet sitt". */
export function nameOfAnother(text: string, befalls = words.losing): string | null {
  const told = words.toldOfTheirs.exec(text)
  return namesIn(text, befalls)[0] ?? told?.[1] ?? words.nameAfter.exec(text)?.[1] ?? null
}

function isSomebodyElse(text: string, befalls: words.Befalls): boolean {
  return befalls.somebody.test(text) || namesIn(text, befalls).length > 0 || words.toldOfTheirs.test(text)
}

function namesIn(text: string, { named }: words.Befalls): string[] {
  const names = [...text.matchAll(named)].map(([, name = '']) => name)
  return names.filter((name) => !words.noNames.has(name.toLowerCase()))
}
