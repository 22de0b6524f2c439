import { type Instruction, type Tag, wordsOf } from './instruction.ts'
import { type Block, readMarkdown } from './read-markdown.ts'

export type Named = { id: string; paragraph: string }

type Heading = Block & { id: string; level: number }

const headingTags: Tag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/**
 * Returns the instruction in a Markdown text, whose first heading is the title and whose paragraphs have
 * headings that begin with their numbers. Or returns the faults, each beginning with its place in the text.
 */
export function instructionIn(text: string, named: Named[]): Instruction | string[] {
  const [title, ...blocks] = readMarkdown(text)
  if (title?.element.tag !== 'h1')
    return [', linje 1: begynn med tittelen, som «# Instruks for hjemmekontor»']
  const headings = headingsOf(blocks)
  const faults = [...repeated(headings), ...missing(headings, named)]
  if (faults.length > 0) return faults
  const parts = blocks.map(
    (block) => headings.find(({ line }) => line === block.line)?.element ?? block.element,
  )
  return { title: wordsOf(title.element.parts), parts }
}

/** Returns the paragraph numbers in a reference such as `3.1–3.2`. */
export function paragraphsIn(written: string): string[] {
  return written.match(/\d+(?:\.\d+)*/g) ?? []
}

/** Returns the headings below the title, with no level skipped, as screen readers need. */
function headingsOf(blocks: Block[]): Heading[] {
  const headings: Heading[] = []
  for (const { element, line } of blocks) {
    const own = headingTags.indexOf(element.tag)
    if (own < 0) continue
    const level = Math.max(1, Math.min(own, (headings.at(-1)?.level ?? 0) + 1))
    const id = idOf(wordsOf(element.parts))
    headings.push({ element: { ...element, tag: headingTags[level] ?? element.tag, id }, line, id, level })
  }
  return headings
}

/** Returns the paragraph's number, or the words of a heading that has none. */
function idOf(title: string): string {
  const number = /^(?:§\s*)?(\d+(?:\.\d+)*)\.?(?=\s|$)/.exec(title)?.[1]
  return number ?? title.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')
}

function repeated(headings: Heading[]): string[] {
  return headings
    .filter(({ id }, at) => headings.findIndex((one) => one.id === id) < at)
    .map(({ id, line }) => `, linje ${line}: overskriften «${id}» står to ganger, behold én`)
}

function missing(headings: Heading[], named: Named[]): string[] {
  const there = headings.map(({ id }) => id)
  return named.flatMap(({ id, paragraph }) =>
    paragraphsIn(paragraph)
      .filter((number) => !there.includes(number))
      .map(
        (number) =>
          ` har ingen overskrift for § ${number}, som ${id} viser til: skriv en, som «## ${number} …»`,
      ),
  )
}
