import assert from 'node:assert/strict'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { linkIn } from '../helpers/desk-links.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { reportNew, seen, ticketOf } from '../helpers/reporting.ts'
import { startUnderTest, withNewStraks, withStraks } from '../helpers/straks-under-test.ts'
import { withTab } from '../helpers/tab-browser.ts'
import { personAt, settled } from '../helpers/tab-people.ts'

const onTrial: Partial<Organisation> = { delivery: 'trial', trialMailbox: 'straks-test@example.no' }

describe('Trial mode', () => {
  const straks = withStraks({ organisation: onTrial })

  it("sends an outside desk's mail to the trial mailbox, and says so in subject, mail and receipt", async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    const number = await reportNew(kari, 'mista buypasskortet')
    const mail = await m365.mailbox('straks-test@example.no').waitForMail('Buypass-kort mistet')
    assert.match(mail.subject, /PRØVE/)
    assert.match(mail.text, /skulle gått til Buypass/)
    await straks.idle()
    assert.equal(m365.mailbox(BUYPASS).mails.length, 0)
    assert.equal((await fetch(linkIn(mail.text))).status, 200)
    const { text } = await seen(kari, number, /prøvedrift/)
    assert.doesNotMatch(text, /følger opp i sitt eget system/)
  })

  it('says on the form, and when asked, that the mail would not reach the desk', async () => {
    const anne = straks.m365.chatOf('Anne Dahl')
    await anne.say('mista buypasskortet')
    const told =
      /Meldingen går til Buypass \(prøvedrift: e-posten går til kommunens prøvepostkasse, .*\) og nærmeste leder/
    assert.match(anne.lastMessage().text, told)
    await anne.say('hvem får vite det?')
    assert.match(anne.lastMessage().text, told)
    await anne.say('mista jobbtelefonen')
    assert.doesNotMatch(anne.lastMessage().text, /prøvedrift/)
  })

  it('leaves mail to the help desk and alerts to leaders as they are', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    const number = await reportNew(kari, 'jobbtelefonen er stjålet')
    const mail = await m365.mailbox(HELP_DESK).waitForMail('Utstyr stjålet')
    assert.doesNotMatch(mail.subject, /PRØVE/)
    await m365.chatOf('Ola Nordmann').waitFor('Utstyr stjålet')
    await straks.idle()
    assert.deepEqual(
      (await ticketOf(straks, number)).deliveries.map(({ trial }) => trial),
      [false, false],
    )
  })
})

describe('After trial mode', () => {
  const organisation = { ...onTrial }
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withNewStraks({ organisation, clock })

  it('an old ticket still says that its desk got nothing, and a new one that it got the mail', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    const number = await reportNew(kari, 'mista buypasskortet')
    await settled(personAt(straks, 'Ingrid Solberg'), number)
    organisation.delivery = 'live'
    await straks.restart()
    await m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    assert.match((await seen(kari, number, /Ola Nordmann\s+bekreftet/)).text, /prøvedrift/)
    const per = m365.chatOf('Per Olsen')
    const after = await reportNew(per, 'mista buypasskortet')
    await settled(personAt(straks, 'Ingrid Solberg'), after)
    const { text } = await seen(per, after, /e-post sendt/)
    assert.doesNotMatch(text, /prøvedrift/)
    assert.match(text, /Buypass følger opp i sitt eget system/)
    assert.deepEqual([await trialOf(number), await trialOf(after)], [true, false])
  })

  async function trialOf(number: string): Promise<boolean | undefined> {
    const { deliveries } = await personAt(straks, 'Ingrid Solberg').ticket(number)
    return deliveries.find(({ recipient }) => recipient.kind === 'desk')?.trial
  }
})

describe('Trial mode, in the tab', () => {
  const tab = withTab(() => startUnderTest({ organisation: onTrial }))

  it('says beside a mail that it went to the trial mailbox', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number)
    await page.getByText('til prøvepostkassen, ikke til mottakeren').waitFor()
  })
})
