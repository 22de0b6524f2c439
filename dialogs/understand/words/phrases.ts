/** Phrases written as text: a comma or a new line ends one. */
export function phrases(text: TemplateStringsArray): string[] {
  return (text[0] ?? '')
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
