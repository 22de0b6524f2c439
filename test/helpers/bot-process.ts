import { flushCompileCache } from 'node:module'
import { stopOnSignal } from '../../bot/stop-on-signal.ts'
import { startInstance } from './instance.ts'

/** One bot instance in its own process, so that a test can kill it. The stand-ins run in the test. */
const { straks, log } = await startInstance(process.env)
stopOnSignal(() => straks.close(), log)
// Most instances are killed, and a killed process saves no compile cache for the next one.
flushCompileCache()
process.send?.('ready')
// The process that started this one is gone.
process.once('disconnect', () => process.exit(1))
