import assert from 'node:assert/strict'
import { withThoseWaiting } from '../helpers/answering.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { answerTo, awayReplyTo } from '../helpers/incoming-mails.ts'
import { toBuypass } from '../helpers/reporting.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('A mail that does not count as the desk’s answer', () => {
  const { straks, chat, ingrid, sentTo } = withThoseWaiting()

  const secret = 'tangerin'
  const forged = ['Authentication-Results: mx; spf=fail; dkim=fail; dmarc=fail header.from=buypass.no']
  const writers: [string, { from?: string; headers?: string[] }][] = [
    ['is noted for agents when a forger pretends to be the desk', { headers: forged }],
    ['is noted for agents when it comes from a stranger', { from: 'Ola <ola@svindel.example>' }],
    [
      'is noted for agents when it comes from the reporter, in whose name anybody can write',
      { from: 'Kari <kari.hansen@eigersund.example>' },
    ],
  ]
  for (const [who, written] of writers)
    it(who, async () => {
      const { number } = await lostCard(straks)
      await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: `Kortet er ${secret}.`, ...written }))
      const ticket = await settled(ingrid, number)
      assert.equal(toBuypass(ticket).answer, null)
      const { what, text, details } = ticket.history.at(-1) ?? assert.fail('no history')
      assert.deepEqual([what, details.desk], ['noted', undefined])
      assert.match(text ?? '', /^\S+@\S+:\nKortet er tangerin\.$/)
      const theirs = await settled(personAt(straks, 'Kari Hansen'), number)
      assert.ok(!JSON.stringify(theirs).includes('noted'))
    })

  it('is noted for agents when it says that the desk is away', async () => {
    const { number } = await lostCard(straks)
    await straks.hear(awayReplyTo(await sentTo(BUYPASS, number)))
    const ticket = await settled(ingrid, number)
    const { what, text, details } = ticket.history.at(-1) ?? assert.fail('no history')
    assert.deepEqual(
      [what, text, details.desk],
      ['noted', 'Jeg er på ferie til 7. desember. Ring 21 00 00 00.', 'buypass'],
    )
    assert.equal(toBuypass(ticket).answer, null)
  })

  it('is noted when it comes from a person in the help desk’s own domain', async () => {
    const { number } = await reported(straks, 'Kari Hansen', {
      type: 'system-password',
      cause: 'compromised',
    })
    const mail = await sentTo(HELP_DESK, number)
    await straks.hear(
      answerTo(mail, { from: 'Kari <kari.hansen@eigersund.kommune.no>', text: 'Det er meg.' }),
    )
    assert.equal((await settled(ingrid, number)).history.at(-1)?.what, 'noted')
    await straks.hear(answerTo(mail, { from: `IKT <${HELP_DESK}>`, text: 'Kontoen er stengt.' }))
    await chat().waitFor(`Sak ${number}: IKT Brukerhjelpen svarte:\nKontoen er stengt.`)
  })

  it('is shown nowhere but to agents', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    const events = await straks.api(straks.m365.personNamed('Kari Hansen').id, '/api/events')
    await straks.hear(answerTo(mail, { text: `Hemmelig: ${secret}.`, headers: forged }))
    await straks.hear(answerTo(mail, { text: 'Vi ser på det.' }))
    await chat().waitFor(`Sak ${number}: Buypass svarte:\nVi ser på det.`)
    await settled(ingrid, number)
    await chat().say('har buypass svart?')
    await straks.idle()
    const chats = ['Kari Hansen', 'Ola Nordmann', 'Ingrid Solberg'].flatMap((name) => chat(name).messages())
    assert.ok(!JSON.stringify(chats).includes(secret))
    const mails = straks.m365.mailboxes.list().flatMap(({ address }) => straks.m365.mailbox(address).mails)
    assert.ok(!JSON.stringify(mails).includes(secret))
    for (const path of ['/api/tickets.csv', '/api/statistics', `/api/tickets?q=${secret}`])
      assert.ok(!(await (await ingrid.ask('GET', path)).text()).includes(secret), path)
    const found = await personAt(straks, 'Kari Hansen').ask('GET', `/api/tickets?q=${secret}`)
    assert.deepEqual(await json(found), { items: [], nextCursor: null, sort: '-openedAt' })
    const heard = await untilHeard(events, 'answered')
    assert.ok(!heard.includes('noted') && !heard.includes(secret))
  })

  it('is ignored when it names only the ticket number and comes from a stranger or another desk', async () => {
    const { number } = await lostCard(straks)
    const mail = { ...(await sentTo(BUYPASS, number)), headers: {} }
    const before = await settled(ingrid, number)
    const subject = `SV: [Straks ${number}] Kort`
    const nobody = { ticketId: null, deliveryId: null }
    for (const from of ['Ola <ola@svindel.example>', 'NHN <kundesenter@nhn.no>'])
      assert.deepEqual(await straks.hear(answerTo(mail, { subject, from, text: 'Sperret.' })), nobody)
    assert.deepEqual(await settled(ingrid, number), before)
    await straks.hear(answerTo(mail, { subject, text: 'Sperret.' }))
    assert.equal(toBuypass(await settled(ingrid, number)).answer, 'human')
  })

  it('is ignored when it points to two tickets', async () => {
    const [one, other] = [await lostCard(straks), await lostCard(straks)]
    const mail = await sentTo(BUYPASS, one.number)
    const subject = `SV: [Straks ${other.number}] Kort`
    const heard = await straks.hear(answerTo(mail, { subject, text: 'Sperret.' }))
    assert.deepEqual(heard, { ticketId: null, deliveryId: null })
    for (const { number } of [one, other]) assert.equal(toBuypass(await settled(ingrid, number)).answer, null)
  })
})

async function untilHeard(events: Response, what: string): Promise<string> {
  assert.ok(events.body)
  let heard = ''
  for await (const part of events.body.pipeThrough(new TextDecoderStream())) {
    heard += part
    if (heard.includes(what)) return heard
  }
  return assert.fail(`not heard: ${what}`)
}
