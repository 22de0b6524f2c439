import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { BUYPASS } from '../helpers/desks.ts'
import { mailsAbout } from '../helpers/reporting.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'

describe('What a restore has withheld, in the tab', () => {
  const tab = withTab()

  it('is said above the ticket and beside the message, and an agent has it sent', async () => {
    const { number } = await tab.lostCard()
    await tab.straks.whileStopped(async ({ db }) => {
      await sql`update deliveries set due_at = now(), state = 'pending', sent_at = null
        where recipient_id = 'buypass'`.execute(db)
      await sql`update installation set written = null`.execute(db)
    })
    const page = await tab.openTicket(number)
    await page.getByText('Straks er gjenopprettet fra en sikkerhetskopi.').waitFor()
    await page.getByText('Holdt tilbake', { exact: true }).waitFor()
    await page.getByText('Holdt tilbake etter gjenoppretting: kan være sendt før').waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Send det som venter' }).click()
    await page.getByText('Straks er gjenopprettet fra en sikkerhetskopi.').waitFor({ state: 'detached' })
    await tab.straks.m365
      .mailbox(BUYPASS)
      .waitForMail(() => mailsAbout(tab.straks, BUYPASS, number).length === 2)
  })
})
