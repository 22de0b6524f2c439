import assert from 'node:assert/strict'
import { pino } from 'pino'
import { moveToServer } from '../../bot/backup/move-to-server.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { report } from '../helpers/reporting.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'
import { untilSo } from '../helpers/until-so.ts'

describe('A database that is moved to a server after its bot died at work', () => {
  let bots: Bots
  before(async () => {
    bots = await startBots()
  })
  after(() => bots.close())

  it('brings its work under way along: the mail goes, and the receipt says so', async () => {
    const { m365 } = bots
    const [kari, env] = [m365.chatOf('Kari Hansen'), { DATA_DIR: await migratedFolder() }]
    let underWay = 0
    m365.faults.always('graph.sendMail', () => {
      underWay++
      return { delayMs: 60_000, reset: true }
    })
    const embedded = await bots.start(env)
    const number = (await report(kari, 'mista buypasskortet')) ?? assert.fail('not filed')
    await untilSo(() => underWay > 0, 'no mail was tried')
    await embedded.end('SIGKILL')
    m365.faults.clear()

    const url = await emptyDatabase()
    await moveToServer(env.DATA_DIR, url, 'local', pino({ level: 'silent' }))
    await bots.startHere({ DATABASE_URL: url })
    await m365.mailbox(BUYPASS).waitForMail(number, 60_000)
    await kari.waitFor((one) => one.text.includes(number) && one.text.includes('e-post sendt'))
  })
})
