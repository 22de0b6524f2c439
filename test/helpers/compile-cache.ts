import { fileURLToPath } from 'node:url'
import '../../bot/compile-cache.js'

/** The compile cache of bots and commands that tests start as processes: it halves the cost of a start. */
process.env['NODE_COMPILE_CACHE'] = fileURLToPath(
  new URL('../../node_modules/.cache/straks', import.meta.url),
)
