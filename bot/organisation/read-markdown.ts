import MarkdownIt, { type Token } from 'markdown-it'
import { type Element, type Part, tags } from './instruction.ts'

/** A top-level element with its line in the text. */
export type Block = { element: Element; line: number }

const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image')
markdown.linkify.set({ fuzzyLink: false })
markdown.validateLink = (address) => /^(?:https?|mailto):/i.test(address.trim())

/** Parses Markdown. HTML stays text, and so does a link to anything but the web or a mail address. */
export function readMarkdown(text: string): Block[] {
  const tokens = markdown.parse(text, {})
  const lines = tokens.filter(({ level, nesting }) => level === 0 && nesting >= 0).map(({ map }) => map?.[0])
  const elements = nested(tokens).filter((part) => typeof part !== 'string')
  return elements.map((element, at) => ({ element, line: (lines[at] ?? 0) + 1 }))
}

function nested(tokens: Token[]): Part[] {
  const all: Part[] = []
  const open = [all]
  for (const token of tokens) {
    const into = open.at(-1) ?? all
    if (token.nesting < 0) open.pop()
    // A tight list item's paragraph, which is not shown as one.
    else if (token.hidden) open.push(into)
    else if (token.nesting > 0) {
      const element = begun(token)
      into.push(element)
      open.push(element.parts)
    } else into.push(...whole(token))
  }
  return all
}

function begun(token: Token): Element {
  const href = token.attrGet('href')
  const start = token.attrGet('start')
  return {
    ...tagged(token.tag, []),
    ...(href !== null && { href: String(href) }),
    ...(start !== null && { start: Number(start) }),
  }
}

function whole({ type, tag, content, children }: Token): Part[] {
  switch (type) {
    case 'inline':
      return nested(children ?? [])
    case 'softbreak':
      return ['\n']
    case 'hardbreak':
    case 'hr':
      return [tagged(tag, [])]
    case 'code_inline':
      return [tagged('code', [content])]
    case 'code_block':
    case 'fence':
      return [tagged('pre', [content])]
    default:
      return content ? [content] : []
  }
}

function tagged(name: string, parts: Part[]): Element {
  return { tag: tags.find((tag) => tag === name) ?? 'p', parts }
}
