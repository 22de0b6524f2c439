import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { BUYPASS } from '../helpers/desks.ts'
import { mailsAbout } from '../helpers/reporting.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'

describe('A ticket that a restore has withheld, in the tab', () => {
  const tab = withTab()

  it('says so above itself and beside the message, and an agent has it sent', async () => {
    const { number } = await tab.lostCard()
    await putBack()
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

  it('is released from the list together with others, and each result is told', async () => {
    const [one, other] = [await tab.lostCard(), await tab.lostCard()]
    await putBack()
    const after = await tab.lostCard()
    await tab.straks.idle()
    const page = await tab.open('Ingrid Solberg')
    const select = (number: string) => page.getByRole('checkbox', { name: `Velg ${number}` }).check()
    await select(after.number)
    await page.getByText('1 sak valgt').waitFor()
    const heldBack = page.getByRole('button', { name: 'Holdt tilbake …' })
    assert.equal(await heldBack.count(), 0)
    for (const { number } of [one, other]) await select(number)
    await heldBack.click()
    await page.getByRole('heading', { name: 'Holdt tilbake etter gjenoppretting: 2 saker' }).waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('menuitem', { name: 'Send det som venter' }).click()
    await page
      .getByText(`Det som ventet, sendes nå: 2 saker. Var slik fra før, eller er lukket: ${after.number}.`)
      .waitFor()
    for (const { number } of [one, other])
      await tab.straks.m365
        .mailbox(BUYPASS)
        .waitForMail(() => mailsAbout(tab.straks, BUYPASS, number).length === 2)
    assert.equal(mailsAbout(tab.straks, BUYPASS, after.number).length, 1)
    assert.equal(await heldBack.count(), 0)
  })

  /** Restores an older state, in which the mails to Buypass were not sent. */
  async function putBack(): Promise<void> {
    await tab.straks.whileStopped(async ({ db }) => {
      await sql`update deliveries set due_at = now(), state = 'pending', sent_at = null
        where recipient_id = 'buypass'`.execute(db)
      await sql`update installation set written = null`.execute(db)
    })
  }
})
