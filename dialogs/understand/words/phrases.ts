/** Splits a text into phrases: a comma or a new line ends one, except after "|" or "..". */
export function phrases(text: TemplateStringsArray): string[] {
  return (text[0] ?? '')
    .replace(/\|\s+/g, '|')
    .replace(/\.\.\s+/g, '.. ')
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** Phrases of talk that is no incident, and how much each counts. */
export type Talk = {
  intent: string
  action?: 'status' | 'withdraw' | 'add'
  weight: number
  phrases: string[]
}
