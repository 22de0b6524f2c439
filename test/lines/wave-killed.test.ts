import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { startLoad } from '../helpers/load.ts'
import { carriedBy } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { readRows, untilAtRest } from './line-rows.ts'

/** More than fifteen of them wait at the kill. */
const FILED = 22
const HANGS = { delayMs: 60_000, reset: true }
/** The mail arrives, but no answer says so. */
const TAKEN = { delayMs: 60_000 }

describe('A wave of reports, when the bot is killed', () => {
  let bots: Bots
  let url: string
  beforeEach(async () => {
    bots = await startBots()
    url = await migratedDatabase()
    await start()
    await fileWhileMailHangs()
  })
  afterEach(() => bots.close())

  it('reaches the desk with each report when its one mail was under way', async () => {
    let begun = 0
    bots.m365.faults.always('graph.sendMail', ({ body }) => {
      if (!isWave(body)) return undefined
      begun++
      return HANGS
    })
    await start()
    await waitFor(() => begun > 0)
    await kill()
    bots.m365.faults.clear()
    await bots.startHere({ DATABASE_URL: url })
    await assertAllTold()
  })

  it('reaches the desk with each report when its one mail was taken and not noted', async () => {
    bots.m365.faults.always('graph.sendMail', ({ body }) => (isWave(body) ? TAKEN : undefined))
    await start()
    await waitFor(() => mails().some((mail) => carriedBy(mail).length > 1))
    await kill()
    bots.m365.faults.clear()
    await bots.startHere({ DATABASE_URL: url })
    await assertAllTold()
  })

  /** Files reports and kills the bot: so many wait then that they go together after the next start. */
  async function fileWhileMailHangs(): Promise<void> {
    bots.m365.faults.always('graph.sendMail', HANGS)
    const load = startLoad(bots.m365)
    await waitFor(() => load.acknowledged.size >= FILED)
    await load.stop()
    await kill()
  }

  async function assertAllTold(): Promise<void> {
    assert.deepEqual(await untilAtRest(url, 60_000), [])
    const { tickets, history } = await readRows(url)
    assert.ok(tickets.length >= FILED)
    const carried = mails().flatMap(carriedBy)
    const perhaps = history.filter(({ details }) => details.state === 'unknown')
    for (const { number, deliveries } of tickets) {
      const toDesk = deliveries.filter(({ recipient_kind }) => recipient_kind === 'desk')
      assert.deepEqual(
        toDesk.map(({ state }) => state),
        ['sent'],
        number,
      )
      const [id] = toDesk.map((one) => one.id)
      const copies = carried.filter((one) => one === id).length
      const lost = perhaps.filter(({ details }) => details.delivery === id).length
      assert.ok(copies >= 1 && copies <= 1 + lost, `${number}: ${copies} of it, ${lost} lost answers`)
    }
    assert.ok(perhaps.length > 4, 'those of the wave were not under way')
  }

  const start = () => bots.start({ DATABASE_URL: url })
  const kill = () => bots.running[0]?.end('SIGKILL')
  const mails = () => bots.m365.mailbox(BUYPASS).mails
})

function isWave(body: string): boolean {
  return /X-Straks-Delivery: [^,]+,/.test(Buffer.from(body, 'base64').toString())
}

function waitFor(isSo: () => boolean): Promise<unknown> {
  return untilSo(isSo, 'it did not happen', 120_000)
}
