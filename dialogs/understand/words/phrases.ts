/** Phrases written as text: a comma or a new line ends one, but for a line that ends with "|" or "..". */
export function phrases(text: TemplateStringsArray): string[] {
  return (text[0] ?? '')
    .replace(/\|\s+/g, '|')
    .replace(/\.\.\s+/g, '.. ')
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** What people say to the bot that is no incident, and how much a phrase counts. */
export type Talk = {
  intent: string
  action?: 'status' | 'withdraw' | 'add'
  weight: number
  phrases: string[]
}
