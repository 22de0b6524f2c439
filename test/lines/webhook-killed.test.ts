import assert from 'node:assert/strict'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bots, startBots } from '../helpers/bots.ts'
import { reportNew } from '../helpers/reporting.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { personAt } from '../helpers/tab-people.ts'
import { held, SECRET, withReceiver } from '../helpers/webhook-receiver.ts'

describe('A message to another system, when the bot is killed in the middle of it', () => {
  const receiver = withReceiver()
  let bots: Bots

  before(async () => {
    bots = await startBots()
  })
  after(() => bots.close())

  it('comes again with the id that it had, and is known as sent', async () => {
    const folder = newFolder('webhook')
    const file = join(folder, 'kommune.yaml')
    const shipped = await readFile('organisation/eigersund/organisation.yaml', 'utf8')
    const webhooks = `\nwebhooks:\n  - { name: TOPdesk, url: "${receiver.url}", secret: TOPDESK_SECRET }\n`
    await writeFile(file, shipped + webhooks)
    await copyFile('organisation/eigersund/instruks.md', join(folder, 'instruks.md'))
    const env = { DATABASE_URL: await migratedDatabase(), ORGANISATION_FILE: file, TOPDESK_SECRET: SECRET }
    const bot = await bots.start(env)
    receiver.next(held().treatment)
    const number = await reportNew(bots.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    await receiver.waitFor(number, 1)
    await bot.end('SIGKILL')

    await bots.startHere(env)
    const [first, second] = await receiver.waitFor(number, 2)
    assert.equal(first?.id, second?.id)
    const ingrid = personAt({ straks: bots, m365: bots.m365 }, 'Ingrid Solberg')
    await ingrid.actNow(number, 'resolve', { resolution: 'found' })
    const [, , third] = await receiver.waitFor(number, 3)
    assert.equal(third?.type, 'ticket.resolved')
    const { deliveries } = await ingrid.ticket(number)
    const told = deliveries.find(({ id }) => id === first?.id)
    assert.deepEqual([told?.state, told?.attempts], ['sent', 2])
  })
})
