import { globSync, readFileSync } from 'node:fs'

/**
 * For `npm test`. What lines do to the bot is mostly waited for, and takes longest; what is seen in a browser needs the
 * CPU most: both are dealt out among the rest, the sooner the longer they take, so that no worker is left alone.
 */
const spec = [
  ...within(0.5, globSync('test/lines/*.test.ts').sort()),
  ...within(0.8, globSync('test/tab/*.test.ts').sort()),
  ...within(1, globSync(['test/!(lines|tab)/**/*.test.ts', 'test/*.test.ts']).sort().reverse()),
]
  .sort((a, b) => a.place - b.place)
  .map(({ file }) => file)

export default { ...JSON.parse(readFileSync('.mocharc.json', 'utf8')), parallel: true, spec }

/** Places in the run, from 0 to 1. */
function within(end, files) {
  return files.map((file, at) => ({ file, place: (at / files.length) * end }))
}
