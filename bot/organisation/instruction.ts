/** The municipality's own copy of the instruction, as drawn by the tab; the browser imports this file too. */
export type Instruction = {
  title: string
  /** Headings have an `id`, to which the tab's address can point. */
  parts: Element[]
}

export type Part = string | Element
export type Element = { tag: Tag; parts: Part[]; id?: string; href?: string; start?: number }

export type Tag = (typeof tags)[number]
/** The only tags that are drawn, whatever the file contains. */
export const tags = [
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'] as const),
  ...(['table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 's', 'a', 'br', 'hr'] as const),
]

export function wordsOf(parts: Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : wordsOf(part.parts))).join('')
}

/** Returns a paragraph reference that does not break: `§ 2.12`, or `§§ 3.1–3.2` for several. */
export function withSign(paragraph: string): string {
  return `${paragraph.includes('–') ? '§§' : '§'}\u00a0${paragraph}`
}
