import { existsSync, readFileSync } from 'node:fs'

/** A step of the README's drawing: its word, and the file it names; undefined for no file. */
export type Step = { word: string; file: string | undefined }

/** Returns the lines of the README's drawing. Words without `-` or `/` that name no file are ignored. */
export function linesInReadme(): Step[][] {
  const [, drawing = ''] = readFileSync('README.md', 'utf8').split('## The line through the code')
  const [, drawn = ''] = drawing.split('```')
  return drawn
    .split('\n')
    .map(stepsIn)
    .filter((steps) => steps.length > 0)
}

/** A word without a folder means the folder before it, or none. `email- | webhook-channel` are two. */
function stepsIn(line: string): Step[] {
  const steps: Step[] = []
  const ending = /- .*?-(\w+)/.exec(line)?.[1] ?? ''
  let room = ''
  for (const [found] of line.matchAll(/[a-z]+(?:\/(?=[a-z])|-?[a-z]|-(?= \|))*/g)) {
    const word = found.endsWith('-') ? `${found}${ending}` : found
    const file = [word, `bot/${word}`, `bot/${room}/${word}`]
      .map((one) => `${one}.ts`)
      .find((one) => existsSync(one))
    if (word.includes('/')) room = word.split('/')[0] ?? ''
    if (file || /[-/]/.test(word)) steps.push({ word, file })
  }
  return steps
}

/** Returns the folders in the first column of one of the README's tables, in their order. */
export function foldersInReadme(heading: string): string[] {
  const [, rest = ''] = readFileSync('README.md', 'utf8').split(`| ${heading} `)
  const [table = ''] = rest.split('\n\n')
  return [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w-]+)\/`/g)].map(([, name = '']) => name),
  )
}
