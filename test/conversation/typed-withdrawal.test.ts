import assert from 'node:assert/strict'
import { chatting } from '../helpers/chatting.ts'
import { reportNew, ticketsOf } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('A ticket that is taken back in words', () => {
  const straks = withNewStraks()
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  const takenBack: [string, string, 'found' | 'mistaken'][] = [
    ['nei vent jeg fant det', 'ja', 'found'],
    ['fant kortet', 'ja, det er funnet igjen', 'found'],
    ['slett saken', 'ja takk', 'mistaken'],
    ['I found it', 'yes', 'found'],
    ['fant det igjen', 'ja trekk den', 'found'],
  ]
  for (const [text, yes, reason] of takenBack) {
    it(`is withdrawn by “${text}” and then “${yes}”`, async () => {
      const number = await reportNew(kari(), 'mista buypasskortet')
      await kari().say(text)
      await kari().waitFor(/Skal sak|Withdraw|withdrawn\?/)
      await kari().say(yes)
      await kari().waitFor(/er trukket|is withdrawn/)
      const { status, history } = await ingrid.ticket(number)
      assert.equal(status, 'withdrawn')
      assert.deepEqual(history.find(({ what }) => what === 'withdrawn')?.details, { reason })
    })
  }

  it('stays after a typed no, and a later yes does not withdraw it', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('fant kortet')
    await kari().say('nei')
    await kari().waitFor('Saken står som den er.')
    await kari().say('ja')
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('stays after «Nei, la saken stå», and a later “ok” does not withdraw it', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('fant kortet')
    await kari().press('Nei, la saken stå')
    await kari().waitFor('Saken står som den er.')
    await kari().say('ok')
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('is withdrawn by a typed yes while another report is open, and that report stays', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await chatting(kari(), [
      ['mobilen er også borte', /Utstyr er borte/],
      ['fant kortet', /Skal sak .* trekkes/],
      ['ja', /Utstyr er borte/],
    ])
    await kari().waitFor(`Sak ${number} er trukket`)
    await kari().say('send')
    const [phone] = await ticketsOf(straks, 'Kari Hansen')
    assert.equal(phone?.type, 'equipment-lost')
    assert.equal((await ingrid.ticket(number)).status, 'withdrawn')
  })

  it('stays when the no is pressed while another report is open, and a later yes is about that report', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('mobilen er også borte')
    await kari().say('fant kortet')
    await kari().press('Nei, la saken stå')
    await kari().waitFor('Saken står som den er.')
    await chatting(kari(), [['ja', /Skal jeg sende meldingen/]])
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('is withdrawn by the yes that comes after a question in between', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('fant kortet')
    await kari().say('hvem får vite det?')
    await kari().say('ja')
    await kari().waitFor(`Sak ${number} er trukket`)
  })
})
