/** As it is written before a paragraph of the instruction: `§ 2.12`, and `§§ 3.1–3.2` for several. */
export function withSign(paragraph: string): string {
  return `${paragraph.includes('–') ? '§§' : '§'} ${paragraph}`
}
