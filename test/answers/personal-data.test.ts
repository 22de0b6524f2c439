import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { answerTo } from '../helpers/incoming-mails.ts'
import { administrator } from '../helpers/person-rights.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('The text of a mail from a desk or a stranger', () => {
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let number = ''
  beforeEach(async () => {
    number = (await lostCard(straks)).number
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await straks.hear(answerTo(mail, { text: 'Kari hentet det i går.' }))
    await straks.hear(answerTo(mail, { text: 'Jeg så henne.', from: 'Ola <ola@nabo.example>' }))
    const ticket = await settled(ingrid, number)
    await json(await ingrid.act(ticket, 'resolve', { resolution: 'done' }))
    await settled(ingrid, number)
  })

  it('is given to the reporter who asks for access to her data', async () => {
    const { file: text = '' } = await administrator(straks, clock)('access', 'Kari Hansen')
    assert.match(text, /"Av": "Buypass",\s+"Tekst": "Kari hentet det i går\."/)
    assert.match(
      text,
      /"Av": "på e-post \(internt notat\)",\s+"Tekst": "ola@nabo\.example:\\nJeg så henne\."/,
    )
  })

  it('is hidden while the reporter’s data are restricted, and shown again afterwards', async () => {
    const texts = async () => (await ingrid.ticket(number)).history.flatMap(({ text }) => text ?? [])
    const before = await texts()
    assert.equal(before.length, 2)
    const run = administrator(straks, clock)
    await run('restrict', 'Kari Hansen')
    assert.deepEqual(await texts(), [])
    await run('lift', 'Kari Hansen')
    assert.deepEqual(await texts(), before)
  })

  it('is erased with the ticket, while the fact that an answer came is kept', async () => {
    clock.pass(A_YEAR_AND_A_MONTH)
    await eraseExpired(straks)
    const dump = [...(await straks.dump()).values()].join('\n')
    assert.doesNotMatch(dump, /hentet|henne|nabo/)
    assert.match(dump, /"what":"answered"/)
  })
})
