import { readFile } from 'node:fs/promises'
import * as yaml from 'yaml'

export type Fault = { line: number | null; message: string }

/** Reads a file that is known to be valid, as written. */
export async function readYamlFile(file: string) {
  const { value, lineOf } = readYaml(await readFile(file, 'utf8'))
  return { given: typeof value === 'object' && value !== null ? value : {}, lineOf }
}

/** Parses YAML into a plain value, with the line of each part. */
export function readYaml(text: string) {
  const counter = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false })
  const lineAt = (offset: number) => counter.linePos(offset).line
  // Only the first: after it, the parser also reports errors where there are none, and keys seem repeated.
  const [error] = document.errors
  if (error) return { value: undefined, faults: [syntaxFault(error, text, lineAt)], lineOf: () => 1 }
  const { value, badAlias } = plainValue(document)
  const broken = badAlias === undefined ? [] : [notYaml(lineAt(badAlias), breaks.BAD_ALIAS)]
  return {
    value,
    faults: [...broken, ...repeatedKeys(document, lineAt)],
    /** Returns the line of the value at this path, or of its nearest existing parent. */
    lineOf: (path: PropertyKey[]) => lineAt(offsetOf(document, path)),
  }
}

function syntaxFault({ pos, code }: yaml.YAMLError, text: string, lineAt: (offset: number) => number): Fault {
  const hard = text.search(HARD_INDENT)
  return hard < 0
    ? notYaml(lineAt(pos[0]), breaks[code])
    : notYaml(lineAt(hard), 'rykk inn med vanlige mellomrom, ikke med harde')
}

/** An indentation with a space that only looks like the others, as pasted from a page. */
const HARD_INDENT = /^[ \t]*\u00a0/m

function notYaml(line: number, why = 'skrivemåten er ikke riktig'): Fault {
  return { line, message: `er ikke YAML: ${why}` }
}

/** Returns the value, or the place of an alias without an anchor, else of the first of too many. */
function plainValue(document: yaml.Document.Parsed): { value?: unknown; badAlias?: number } {
  try {
    return { value: document.toJS() }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const aliases: yaml.Alias[] = []
    yaml.visit(document, { Alias: (_, alias) => void aliases.push(alias) })
    const bad = aliases.find((alias) => !alias.resolve(document)) ?? aliases[0]
    return { badAlias: bad?.range?.[0] ?? 0 }
  }
}

const breaks: Partial<Record<yaml.ErrorCode, string>> = {
  BAD_INDENT: 'innrykket stemmer ikke, eller { eller [ er ikke lukket',
  TAB_AS_INDENT: 'rykk inn med mellomrom, ikke med tabulator',
  BAD_ALIAS:
    '* gjentar en verdi som ikke finnes, eller for mange: skriv verdien helt ut, i anførselstegn når den begynner med *',
  MISSING_CHAR: 'et anførselstegn, komma, kolon eller en strek mangler',
  BAD_SCALAR_START: 'en verdi som begynner med dette tegnet, må stå i anførselstegn',
  BAD_DQ_ESCAPE: 'skriv \\\\ der det skal stå \\ mellom anførselstegn',
  BLOCK_AS_IMPLICIT_KEY: 'innrykket stemmer ikke, eller en verdi med kolon i står ikke i anførselstegn',
  MULTILINE_IMPLICIT_KEY: 'kolon og mellomrom mangler etter nøkkelen',
  UNEXPECTED_TOKEN: 'det står noe her som ikke hører til',
  MULTIPLE_DOCS: 'ta bort linjen ---',
}

// The parser reports these too, but sometimes with the previous line.
function repeatedKeys(document: yaml.Document.Parsed, lineAt: (offset: number) => number): Fault[] {
  const faults: Fault[] = []
  yaml.visit(document, {
    Map(_, map) {
      const keys = map.items.map(({ key }) => key).filter(yaml.isScalar)
      const repeated = keys.filter(({ value }, at) => keys.findIndex((key) => key.value === value) < at)
      faults.push(
        ...repeated.map(({ value, range }) => ({
          line: lineAt(range?.[0] ?? 0),
          message: `${value}: står to ganger`,
        })),
      )
    },
  })
  return faults
}

function offsetOf(document: yaml.Document.Parsed, path: PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    const next = stepInto(yaml.isAlias(node) ? node.resolve(document) : node, step)
    if (!next) break
    node = next.node
    offset = next.offset
  }
  return offset
}

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number } | undefined {
  if (yaml.isMap(node)) {
    const pair = node.items.find(({ key }) => yaml.isScalar(key) && String(key.value) === step)
    return pair && yaml.isScalar(pair.key)
      ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 }
      : undefined
  }
  if (yaml.isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return yaml.isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined
  }
  return undefined
}
