export function font(pixels: number, lineHeight: number): string {
  return `font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:${pixels}px;line-height:${lineHeight}px`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return printable(text)
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
    .replaceAll('\n', '<br>\n')
}

/** Line breaks stay; other control characters go, and those that turn the direction of reading. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim()
}
