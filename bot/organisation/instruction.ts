/** The municipality's own copy of the instruction, as the tab draws it: the browser's code reads this file too. */
export type Instruction = {
  title: string
  /** Headings among them have an `id`, by which the tab's address names them. */
  parts: Element[]
}

export type Part = string | Element
export type Element = { tag: Tag; parts: Part[]; id?: string; href?: string; start?: number }

export type Tag = (typeof tags)[number]
/** Nothing else is drawn, whatever the file says. */
export const tags = [
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'] as const),
  ...(['table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 's', 'a', 'br', 'hr'] as const),
]

/** The words alone. */
export function wordsOf(parts: Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : wordsOf(part.parts))).join('')
}

/** As a paragraph of the instruction is shown, in one piece: `§ 2.12`, and `§§ 3.1–3.2` for several. */
export function withSign(paragraph: string): string {
  return `${paragraph.includes('–') ? '§§' : '§'}\u00a0${paragraph}`
}
