import { convert } from 'html-to-text'

/** As a person reads it, quotations marked as in plain text. @param without selectors to leave out */
export function textOfHtml(html: string, without: string[] = []): string {
  try {
    return convert(html, {
      wordwrap: false,
      limits: { maxInputLength: html.length, maxDepth: 200 },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        ...['img', 'hr', ...without].map((selector) => ({ selector, format: 'skip' })),
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'block' })),
      ],
    })
  } catch {
    // No program shows such markup either.
    return ''
  }
}
