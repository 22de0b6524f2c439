import { globSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeNoArguments } from '../bot/run-command.ts'
import { linesInReadme } from '../test/helpers/readme-line.ts'
import { report } from '../test/helpers/reporting.ts'
import { startUnderTest } from '../test/helpers/straks-under-test.ts'
import { table } from './table.ts'

/**
 * `node bench/house.ts`: the structure of the code. Circular imports between rooms (folders) and between
 * files, the size of rooms and files, and the way of one report from Teams' request to the mail, the alert
 * and the receipt: as drawn in the README, and as all files of which a function ran.
 */
takeNoArguments('npm run house')
const files = globSync('{bot,cards,dialogs,tab}/**/*.{ts,tsx}').map((path) => path.replaceAll('\\', '/'))
const lines = new Map(files.map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1]))
const isText = (file: string) => /\/(words|texts|answers|incidents)\//.test(file)

console.log(table({ imports: { roomsInCircles: roomsInCircles(), filesInCircles: filesInCircles() } }))
console.log(table({ lines: linesByRoom() }))
console.log(table({ files: sizes() }))
console.log(table({ 'README, a report': sizeOf(wayInReadme()) }))
console.log(table({ 'way of a report': await wayOfAReport() }))
process.exit(0)

function roomsInCircles(): string {
  const rooms = new Map<string, string[]>()
  for (const file of files.filter((one) => one.startsWith('bot/')))
    rooms.set(roomOf(file), [...(rooms.get(roomOf(file)) ?? []), ...importsOf(file).map(roomOf)])
  return inCircles(rooms).join(' ')
}

function filesInCircles(): number {
  return inCircles(new Map(files.map((file) => [file, importsOf(file)]))).length
}

/** Returns the nodes from which a path leads back to themselves. */
function inCircles(graph: Map<string, string[]>): string[] {
  return [...graph.keys()].filter((start) => {
    const reached = new Set<string>()
    const next = (graph.get(start) ?? []).filter((one) => one !== start)
    while (next.length > 0) {
      const one = next.pop() ?? start
      if (reached.has(one)) continue
      reached.add(one)
      next.push(...(graph.get(one) ?? []))
    }
    return reached.has(start)
  })
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)]
  return found
    .map(([, target = '']) => normalize(join(dirname(file), target)))
    .filter((one) => lines.has(one))
}

function roomOf(file: string): string {
  const [top = '', room = '', isInRoom] = file.split('/')
  return isInRoom ? `${top}/${room}` : top
}

function linesByRoom() {
  const rooms: Record<string, { files: number; lines: number }> = {}
  for (const [file, count] of lines) {
    rooms[roomOf(file)] ??= { files: 0, lines: 0 }
    const room = rooms[roomOf(file)]
    if (room) Object.assign(room, { files: room.files + 1, lines: room.lines + count })
  }
  return rooms
}

function sizes() {
  const code = [...lines].filter(([file]) => !isText(file)).sort(([, a], [, b]) => a - b)
  const all = code.reduce((sum, [, count]) => sum + count, 0)
  const [largest, most] = code.at(-1) ?? []
  const [, median] = code[Math.floor(code.length / 2)] ?? []
  return { codeWithoutWords: all, files: code.length, median, largest: `${most} ${largest}` }
}

/** Returns the files of the README's steps before those of an incoming mail. */
function wayInReadme(): string[] {
  const drawn = linesInReadme().map((steps) => steps.flatMap(({ file }) => file ?? []))
  const ofReport = drawn.slice(
    0,
    drawn.findIndex(([first]) => first?.startsWith('bot/mailbox/')),
  )
  return [...new Set(ofReport.flat())]
}

function sizeOf(way: string[]) {
  return { files: way.length, lines: way.reduce((sum, file) => sum + (lines.get(file) ?? 0), 0) }
}

async function wayOfAReport() {
  const straks = await startUnderTest()
  const kari = straks.m365.chatOf('Kari Hansen')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await report(kari, 'mista buypasskortet')
  await straks.idle()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  await straks.close()
  const ran = result.filter(({ url, functions }) => url.startsWith('file:') && functions.some(hasRun))
  const own = ran
    .map(({ url }) => fileURLToPath(url).slice(process.cwd().length + 1))
    .filter((file) => lines.has(file))
  const way = own.filter((file) => !isText(file))
  return {
    ...sizeOf(way),
    ...Object.fromEntries(
      Object.entries(Object.groupBy(way, roomOf)).map(([room, of]) => [room, of?.length]),
    ),
  }
}

/** A module's outermost function is left out: it runs when the module is loaded. */
function hasRun({ functionName, ranges }: { functionName: string; ranges: { count: number }[] }): boolean {
  return functionName !== '' && (ranges[0]?.count ?? 0) > 0
}
