import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { arrive, mailSaying } from '../helpers/incoming.ts'
import { query } from '../helpers/postgres.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { untilIdle } from '../helpers/until-idle.ts'

describe('Two instances and one mailbox', () => {
  let bots: Bots
  let databaseUrl: string
  before(async () => {
    bots = await startBots()
    databaseUrl = await migratedDatabase()
    const env = { DATABASE_URL: databaseUrl }
    await Promise.all([bots.start(env), bots.start(env)])
    await untilIdle(databaseUrl)
  })
  after(() => bots.close())

  it('look into it one at a time, and fetch every mail once', async () => {
    const MAILS = 20
    let looking = 0
    let most = 0
    bots.m365.faults.always('graph.messagesDelta', () => {
      most = Math.max(most, ++looking)
      setTimeout(() => looking--, 300)
      return { delayMs: 300 }
    })
    for (let number = 0; number < MAILS; number++) await arrive(bots.m365, mailSaying(`Nummer ${number}`))
    await until(() => fetched() >= MAILS)
    await untilIdle(databaseUrl)
    bots.m365.faults.clear()
    assert.equal(fetched(), MAILS)
    assert.equal(await noted(), MAILS)
    assert.equal(most, 1)
  })

  it('do not lose the mail that one of them was reading when it was killed', async () => {
    const [reader = assert.fail(), ...others] = bots.running
    // Alone at first, so that it is this one that reads.
    await Promise.all(others.map((bot) => bot.end('SIGTERM')))
    const [fetchedBefore, notedBefore] = [fetched(), await noted()]
    bots.m365.faults.always('graph.messageValue', { delayMs: 60_000 })
    await arrive(bots.m365, mailSaying('Hei'))
    await until(() => fetched() === fetchedBefore + 1)
    bots.m365.faults.clear()
    await bots.start({ DATABASE_URL: databaseUrl })
    await reader.end('SIGKILL')
    await until(() => fetched() === fetchedBefore + 2)
    await untilIdle(databaseUrl)
    assert.equal(await noted(), notedBefore + 1)
  })

  const fetched = () => bots.m365.requests.filter((point) => point === 'graph.messageValue').length
  const until = (holds: () => boolean) =>
    untilSo(
      () => holds(),
      () => `${fetched()} mails were fetched`,
      60_000,
    )

  async function noted(): Promise<number> {
    return (await query(databaseUrl, 'select from incoming_mails')).length
  }
})
