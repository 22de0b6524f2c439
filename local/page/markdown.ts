import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt({ html: false, breaks: true }).disable(['image', 'heading', 'lheading'])
markdown.validateLink = isSafeLink
markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('target', '_blank')
  tokens[index]?.attrSet('rel', 'noopener noreferrer')
  return renderer.renderToken(tokens, index, options)
}

/** Converts Markdown to HTML. HTML in the text is shown literally, and images are never fetched. */
export function markdownToHtml(text: string): string {
  return markdown.render(text)
}

export function isSafeLink(address: string): boolean {
  return /^(https?|mailto|tel):/i.test(address.trim())
}
