import { type Instruction, type Tag, wordsOf } from './instruction.ts'
import { type Block, readMarkdown } from './read-markdown.ts'

/** A type or an answer that names a paragraph. */
export type Named = { id: string; paragraph: string }

type Heading = Block & { id: string; level: number }

const headingTags: Tag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/**
 * The instruction that a text in Markdown is: its first heading is the title, and each paragraph has a heading that
 * begins with its number. Or its faults, which begin with where in the text they are.
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

/** The numbers in what a type or an answer names, for example `3.1–3.2`. */
export function paragraphsIn(written: string): string[] {
  return written.match(/\d+(?:\.\d+)*/g) ?? []
}

/** Below the title, and no level left out from one to the next: that is how screen readers go through them. */
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

/** The paragraph's number; of a heading without one its words. */
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
