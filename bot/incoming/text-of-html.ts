import { convert } from 'html-to-text'

/** What a person reads in an HTML mail; a quotation gets the marks that it has in plain text. */
export function textOfHtml(html: string): string {
  try {
    return convert(html, {
      wordwrap: false,
      limits: { maxInputLength: html.length, maxDepth: 200 },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
        { selector: 'hr', format: 'skip' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'block' })),
      ],
    })
  } catch {
    // Markup that nobody's mail program shows either.
    return ''
  }
}
