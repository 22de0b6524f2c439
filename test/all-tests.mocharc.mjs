import { globSync, readFileSync } from 'node:fs'

/**
 * For `npm test`. What lines do to the bot is mostly waited for, and takes longest; what is seen in a browser needs the
 * CPU most: both are dealt out among the rest, the sooner the longer they take, so that no worker is left alone. Of the
 * others a few are as long.
 */
const lines = filesOf('test/lines/*.test.ts')
const inBrowsers = filesOf('test/tab/*.test.ts')
const long = [
  'test/administrator/backup.test.ts',
  'test/administrator/monitoring.test.ts',
  'test/administrator/move-to-server.test.ts',
  'test/administrator/person-data-command.test.ts',
  'test/administrator/person-data-restrict.test.ts',
  'test/deliveries/faults.test.ts',
  'test/deliveries/mail-blocked.test.ts',
  'test/help-desk/any-interleaving.test.ts',
  'test/local/local-mode.test.ts',
  'test/local/seed.test.ts',
  'test/mailbox/several-readers.test.ts',
  'test/understanding/learned.test.ts',
  'test/upgrades/embedded.test.ts',
  'test/upgrades/side-by-side.test.ts',
]
const others = filesOf('test/**/*.test.ts').filter(
  (file) => ![...lines, ...inBrowsers, ...long].includes(file),
)

const spec = [...within(0.3, long), ...within(0.5, lines), ...within(0.8, inBrowsers), ...within(1, others)]
  .sort((a, b) => a.place - b.place)
  .map(({ file }) => file)

export default { ...JSON.parse(readFileSync('.mocharc.json', 'utf8')), parallel: true, spec }

function filesOf(pattern) {
  return globSync(pattern)
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

/** Places in the run, from 0 to 1. */
function within(end, files) {
  return files.map((file, at) => ({ file, place: (at / files.length) * end }))
}
