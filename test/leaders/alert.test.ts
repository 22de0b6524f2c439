import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Fault } from '../../local/faults.ts'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import {
  isAlert,
  isTold,
  reportLostCard,
  reportNew,
  seen,
  sent,
  ticketAtRest,
  ticketOf,
} from '../helpers/reporting.ts'
import { withNewStraks, withStraks } from '../helpers/straks-under-test.ts'

describe("The leader's alert", () => {
  const straks = withStraks()

  it('is acknowledged with one tap, and the receipt shows it', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    const ola = m365.chatOf('Ola Nordmann')
    await kari.say('buypasskortet er stjålet')
    await kari.press('Send meldingen')
    const alert = await ola.waitFor('Buypass-kort stjålet')
    await ola.press('Bekreft at jeg har sett det', {}, alert)
    await ola.waitFor('Bekreftet av Ola Nordmann')

    await kari.waitFor(/Leder Ola Nordmann\nbekreftet \d\d:\d\d/)
    ola.reload()
    assert.equal(alert.activity.summary, 'Straks: en hastesak venter på deg')
    const confirmed = await ola.waitFor(
      (one) => one.id === alert.id && one.text.includes('Bekreftet av Ola Nordmann'),
    )
    assert.equal(confirmed.activity.summary, 'Straks: en sak til orientering', 'nothing waits any more')
  })

  it('is acknowledged by nobody but the leader who got it, not even with the card’s data', async () => {
    const { m365 } = straks
    const per = m365.chatOf('Per Olsen')
    await per.say('noen kjenner passordet mitt til norsk helsenett')
    await per.press('Send meldingen')
    const alert = await m365
      .chatOf('Ola Nordmann')
      .waitFor('Passord hos Norsk Helsenett kan være kjent av andre')
    const ticketId = idOn(alert.card, 'ticketId')
    for (const name of ['Per Olsen', 'Kari Hansen', 'Liv Bakke', 'Ingrid Solberg']) {
      const chat = m365.chatOf(name)
      const answer = await pressUnseen(chat, 'acknowledge', { ticketId })
      assert.match(JSON.stringify(answer?.body), /Bare lederen/, name)
    }
    await per.waitFor((one) => one.text.includes('varslet') && one.text.includes('ikke bekreftet'))
  })

  it('reaches a leader who has never opened Straks, and for whom the app is then installed', async () => {
    const { m365 } = straks
    const anne = m365.chatOf('Anne Dahl')
    await anne.say('mista buypasskortet')
    await anne.press('Send meldingen')
    await m365.chatOf('Nils Berg').waitFor('Buypass-kort mistet')
    await anne.waitFor('Leder Nils Berg')
  })

  it('becomes a mail at once when the leader has blocked the app, and the receipt says so', async () => {
    const { m365 } = straks
    m365.chatOf('Eva Lund').block()
    m365.personNamed('Nils Berg').leaderId = m365.personNamed('Eva Lund').id
    const nils = m365.chatOf('Nils Berg')
    await nils.say('mista buypasskortet')
    await nils.press('Send meldingen')
    const mail = await m365.mailbox('eva.lund@eigersund.example').waitForMail('Buypass-kort mistet')
    assert.match(mail.text, /nærmeste leder for Nils\s+Berg\.\s+Straks\s+nådde\s+deg\s+ikke\s+i\s+Teams/)
    assert.match(mail.text, /^E-post: nils\.berg@eigersund\.example$/m)
    assert.match(mail.text, /^Går også til: Buypass$/m)
    assert.match(mail.text, /Si fra til Brukerhjelpen[\s\S]*brukerhjelpen@eigersund\.kommune\.no/)
    const receipt = await nils.waitFor('ikke nådd i Teams, e-post sendt')
    const number = /Sak (\d{4}-\d{6})/.exec(receipt.text)?.[1] ?? ''
    const { deliveries, hasFailedDelivery } = await ticketOf(straks, number, 'Nils Berg')
    const toLeader = deliveries.filter(({ recipient }) => recipient.kind === 'leader')
    assert.deepEqual(
      toLeader.map(({ channel, state, replaced, occasion }) => [channel, state, replaced, occasion]),
      [
        ['teams', 'failed', true, 'report'],
        ['email', 'sent', false, 'report'],
      ],
    )
    assert.equal(hasFailedDelivery, false)
  })

  it('is left out when there is no leader, while the mail goes, and the receipt and the ticket say so', async () => {
    const { m365 } = straks
    const emil = m365.chatOf('Emil Sand')
    await emil.say('mista buypasskortet')
    await emil.press('Send meldingen')
    await emil.waitFor('Jeg fant ingen leder å varsle')
    const receipt = await emil.waitFor(
      (one) => one.text.includes('e-post sendt') && one.text.includes('fant ingen leder'),
    )
    const number = /Sak (\d{4}-\d{6})/.exec(receipt.text)?.[1] ?? ''
    const { leaderState, needsAttention } = await ticketOf(straks, number, 'Ingrid Solberg')
    assert.deepEqual([leaderState, needsAttention], ['not-found', true])
  })

  it('names the preliminary deadline when personal data may be in the wrong hands', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('jobbtelefonen er stjålet')
    await kari.press('Send meldingen', { personalData: 'unknown' })
    const alert = await m365.chatOf('Ola Nordmann').waitFor('Utstyr stjålet')
    assert.match(alert.text, /Foreløpig frist .* Datatilsynet/)
    assert.match(alert.text, /personvernombudet/)
  })

  it('shows nothing on a lock screen', () => {
    for (const { activity } of straks.m365.chatOf('Ola Nordmann').messages()) {
      assert.doesNotMatch(String(activity.summary), /Kari|Hansen|Buypass|kort/)
    }
  })
})

describe('The leader whom the organisation file adds for passwords to the municipality’s own systems', () => {
  const incidentTypes = { 'system-password': { leader: 'alert' as const } }
  const straks = withStraks({ organisation: { incidentTypes } })

  it('reads what to do, as in other alerts', async () => {
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'noen kjenner passordet mitt til Visma')
    const alert = await seen(straks.m365.chatOf('Ola Nordmann'), number, /Meldt/)
    assert.match(alert.text, /Spør om andre kan ha vært logget inn, og hvem som kan kjenne passordet\./)
  })

  it('is passed by when the employee says that they may know the password', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('noen kjenner passordet mitt til Visma')
    await per.press('Flere opplysninger (valgfritt)')
    assert.match(per.lastMessage().text, /Nærmeste leder kan kjenne passordet: Varsle lederen over i stedet/)
    const number = (await sent(per, { nextLevel: 'yes' })) ?? assert.fail('not filed')
    await seen(straks.m365.chatOf('Liv Bakke'), number, /ba om at du varsles i stedet for nærmeste leder/)
    await straks.idle()
    assert.deepEqual(straks.m365.chatOf('Ola Nordmann').messages(number), [])
  })
})

describe('A leader who does not have the app', () => {
  const straks = withNewStraks()

  it('is alerted in Teams although another alert has it installed just then', async () => {
    straks.m365.faults.next('graph.install', {
      afterHandling: true,
      status: 409,
      body: { error: { code: 'Conflict' } },
    })
    const number = await reportLostCard(straks, 'Anne Dahl')
    await seen(straks.m365.chatOf('Nils Berg'), number, /Meldt/)
    const { deliveries } = await ticketOf(straks, number, 'Anne Dahl')
    const alerts = deliveries.filter(({ recipient }) => recipient.kind === 'leader')
    assert.deepEqual(
      alerts.map(({ channel }) => channel),
      ['teams'],
    )
  })
})

describe('A leader whose chat with Straks is', () => {
  const straks = withNewStraks()

  it('forgotten by Teams is alerted in a new one, in their language', async () => {
    const { m365 } = straks
    await m365.chatOf('Emma Clarke').say('hello')
    m365.personNamed('Kari Hansen').leaderId = m365.personNamed('Emma Clarke').id
    const gone: Fault[] = [{ status: 404, body: { error: { code: 'ConversationNotFound' } } }]
    const posted: string[] = []
    m365.faults.always('teams.send', (one) => {
      if (!isAlert(one)) return undefined
      posted.push(one.body)
      return gone.shift()
    })
    const number = await reportLostCard(straks)
    assert.deepEqual(await toLeader(number, 'Kari Hansen'), ['teams sent 1'])
    assert.deepEqual(
      posted.map((body) => body.includes('"Reported"')),
      [true, true],
    )
  })

  it('not made by Teams, though there is one, is alerted in that', async () => {
    await straks.m365.chatOf('Ola Nordmann').say('hei')
    await straks.beside(({ db }) => sql`delete from conversations`.execute(db))
    straks.m365.faults.always('teams.createConversation', { status: 400 })
    assert.deepEqual(await toLeader(await reportLostCard(straks), 'Kari Hansen'), ['teams sent 1'])
  })

  async function toLeader(number: string, name: string): Promise<string[]> {
    const { deliveries } = await ticketAtRest(straks, number, isTold, { name })
    const alerts = deliveries.filter(({ recipient }) => recipient.kind === 'leader')
    return alerts.map(({ channel, state, attempts }) => `${channel} ${state} ${attempts}`)
  }
})
