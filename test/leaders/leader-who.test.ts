import assert from 'node:assert/strict'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { report as reportTo, seen as seenBy, sendForm } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

const ids = (number: number) => `5f1d8c2e-0000-4000-8000-${String(number).padStart(12, '0')}`

/** In the file, Eva leads Skule, though Graph says Nils; Liv has a deputy, and Eva is Tor’s. */
const leaders: Organisation['leaders'] = [
  { department: 'Skule', leader: ids(8), deputy: null },
  { department: 'Helse og omsorg', leader: ids(3), deputy: ids(5) },
  { department: 'Ordførerens kontor', leader: ids(4), deputy: ids(8) },
]

describe('The leader who is alerted', () => {
  const clock = handClock()
  const straks = withStraks({ clock, organisation: { leaders } })

  it('is the one in the organisation file rather than the one in Graph', async () => {
    const number = await report('Anne Dahl', 'mista buypasskortet')
    await alerted('Eva Lund', number)
    await straks.idle()
    assert.deepEqual(seen('Nils Berg', number), [])
  })

  it('is the next one above when the nearest one’s account is disabled', async () => {
    const number = await report('Jonas Moe', 'mista buypasskortet')
    await alerted('Tor Vik', number)
  })

  it('is alerted when the directory writes of them what no database holds', async () => {
    const tor = straks.m365.personNamed('Tor Vik')
    const { department } = tor
    tor.department = 'Kommune\0direktørens stab \ud83d'
    const number = await report('Jonas Moe', 'kortet er stjålet')
    await alerted('Tor Vik', number)
    tor.department = department
  })

  it('gets a mail at once when they have no Teams', async () => {
    const number = await report('Maria Strand', 'mista buypasskortet')
    await straks.m365.mailbox('silje.aas@vikarbyraet.example').waitForMail(number)
    await receiptOf('Maria Strand', number, /Leder Silje Aas\nikke nådd i Teams, e-post sendt/)
  })

  it('is the affected person’s when a colleague reports, and the affected person sees the same', async () => {
    const { m365 } = straks
    const number = await report('Anne Dahl', 'buypasskortet er stjålet', {
      affected: m365.personNamed('Per Olsen').id,
    })
    const alert = await alerted('Ola Nordmann', number)
    assert.match(alert.text, /Hvem\nPer Olsen/)
    assert.match(alert.text, /Meldt av\nAnne Dahl/)
    await straks.idle()
    assert.deepEqual(seen('Eva Lund', number), [])
    const own = await receiptOf('Per Olsen', number, /Gjelder Per Olsen/)
    assert.ok(own.buttons.includes('Legg til opplysninger'))
    await receiptOf('Anne Dahl', number, /Den det gjelder, Per Olsen\nvarslet/)
  })

  it('is never the reporter or the affected person, but somebody above', async () => {
    const { m365 } = straks
    const byLeader = await report('Ola Nordmann', 'buypasskortet er stjålet', {
      affected: m365.personNamed('Kari Hansen').id,
    })
    await alerted('Liv Bakke', byLeader)
    const ofLeader = await report('Kari Hansen', 'mista buypasskortet', {
      affected: m365.personNamed('Ola Nordmann').id,
    })
    await alerted('Liv Bakke', ofLeader)
  })

  it('is nobody when the reporter and a disabled leader lead each other', async () => {
    const { m365 } = straks
    const hilde = m365.personNamed('Hilde Nes')
    const arne = m365.personNamed('Arne Lie')
    const [before, beforeArne] = [hilde.leaderId, arne.leaderId]
    hilde.leaderId = arne.id
    arne.leaderId = hilde.id
    arne.enabled = false
    const number = await report('Hilde Nes', 'mista buypasskortet')
    await receiptOf('Hilde Nes', number, /fant ingen leder; Brukerhjelpen ser det/)
    Object.assign(hilde, { leaderId: before })
    Object.assign(arne, { leaderId: beforeArne, enabled: true })
  })

  it('is the one whom the reporter names when nobody else knows, and is shown as such', async () => {
    const { m365 } = straks
    const emil = m365.chatOf('Emil Sand')
    const number = await report('Emil Sand', 'mista buypasskortet')
    await emil.waitFor(({ text }) => text.includes(number) && text.includes('Hvem er lederen din?'))
    // A card that is redrawn loses its answers.
    await straks.idle()
    await emil.press('Varsle lederen', { leader: m365.personNamed('Emil Sand').id })
    await emil.waitFor('Velg en annen enn deg selv')
    await emil.press('Varsle lederen', { leader: m365.personNamed('Liv Bakke').id })
    const alert = await alerted('Liv Bakke', number)
    assert.match(alert.text, /Emil Sand oppga deg som leder/)
    const receipt = await receiptOf('Emil Sand', number, /Leder Liv Bakke \(oppgitt av Emil Sand\)\nvarslet/)
    assert.doesNotMatch(receipt.text, /fant ingen leder/)
    await timePasses(31, clock, straks)
    assert.match(seen('Liv Bakke', number).at(-1) ?? '', /Påminnelse.*Emil Sand oppga deg som leder/s)
  })

  it('may be named in the chat, for all tickets of the same report', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    await sendForm(emil, 'noen stjal veska med pc-en og buypasskortet')
    await straks.idle()
    await emil.say('Tor Vik')
    const { text } = emil.lastMessage()
    const numbers = text.match(/\d{4}-\d{6}/g) ?? []
    assert.match(text, /^Sak \S+ og \S+: Jeg fant ingen leder å varsle\. Sakene er meldt likevel\./)
    await emil.say('ja')
    for (const number of numbers) await alerted('Tor Vik', number)
  })

  it('may be named in small letters, but other words are not taken for a name', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    await sendForm(emil, 'mista mobilen')
    await straks.idle()
    await emil.say('grete haug')
    assert.match(emil.lastMessage().text, /Jeg fant ingen leder å varsle/)
    await emil.say('avbryt')
    await emil.say('er livredd')
    assert.doesNotMatch(emil.lastMessage().text, /Hvem er lederen din/)
  })

  it('is joined by the deputy when out of office', async () => {
    const { m365 } = straks
    m365.personNamed('Liv Bakke').automaticReplies = { status: 'alwaysEnabled' }
    const number = await report('Ola Nordmann', 'buypasskortet er stjålet')
    await alerted('Liv Bakke', number)
    const alert = await alerted('Per Olsen', number)
    assert.match(alert.text, /Du er stedfortreder for Liv Bakke, som er borte/)
    await receiptOf('Ola Nordmann', number, /Stedfortreder Per Olsen\nvarslet/)
    m365.personNamed('Liv Bakke').automaticReplies = { status: 'disabled' }
  })

  it('is joined by the next level when the deputy’s account is disabled', async () => {
    const { m365 } = straks
    const [liv, per] = [m365.personNamed('Liv Bakke'), m365.personNamed('Per Olsen')]
    liv.automaticReplies = { status: 'alwaysEnabled' }
    per.enabled = false
    const number = await report('Ola Nordmann', 'noen kjenner passordet mitt til norsk helsenett')
    const alert = await alerted('Tor Vik', number)
    assert.match(alert.text, /Liv Bakke er borte/)
    await straks.idle()
    assert.deepEqual(seen('Per Olsen', number), [])
    liv.automaticReplies = { status: 'disabled' }
    per.enabled = true
  })

  it('is joined by the next level without a deputy, but not for a past or a future absence', async () => {
    const { m365 } = straks
    m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
    const number = await report('Kari Hansen', 'noen kjenner passordet mitt til norsk helsenett')
    await alerted('Ola Nordmann', number)
    await alerted('Liv Bakke', number)
    for (const [year, words] of [
      ['2030', 'noen kjenner passordet mitt til norsk helsenett'],
      ['2020', 'mista buypasskortet'],
    ] as const) {
      const [from, until] = [`${year}-01-01T00:00:00`, `${year}-02-01T00:00:00`]
      m365.personNamed('Ola Nordmann').automaticReplies = { status: 'scheduled', from, until }
      const other = await report('Per Olsen', words)
      await alerted('Ola Nordmann', other)
      await straks.idle()
      assert.deepEqual(seen('Liv Bakke', other), [])
    }
    m365.personNamed('Ola Nordmann').automaticReplies = { status: 'disabled' }
  })

  it('is joined by the next level once an agent undoes a resolution that came in between', async () => {
    const { m365 } = straks
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const ola = m365.personNamed('Ola Nordmann')
    ola.automaticReplies = { status: 'alwaysEnabled' }
    m365.faults.next('graph.automaticReplies', { carriedOutAfterMs: 2_000 })
    const number = await report('Kari Hansen', 'mista buypasskortet')
    await alerted('Ola Nordmann', number)
    await ingrid.actNow(number, 'resolve', { resolution: 'done', mayUndo: true })
    await straks.idle()
    assert.deepEqual(seen('Liv Bakke', number), [])
    await ingrid.actNow(number, 'undo', {})
    await alerted('Liv Bakke', number)
    ola.automaticReplies = { status: 'disabled' }
  })

  it('is alone when the tenant lets Straks read nobody’s absence', async () => {
    const { m365 } = straks
    m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
    m365.faults.always('graph.automaticReplies', { status: 403 })
    const number = await report('Kari Hansen', 'glemt passord til norsk helsenett')
    await alerted('Ola Nordmann', number)
    await straks.idle()
    assert.deepEqual(seen('Liv Bakke', number), [])
    m365.faults.clear()
    m365.personNamed('Ola Nordmann').automaticReplies = { status: 'disabled' }
  })

  it('is the level above when the reporter passes the nearest one by, who hears nothing', async () => {
    const number = await report('Per Olsen', 'noen kjenner pin-koden min til buypasskortet', {
      nextLevel: 'yes',
    })
    const alert = await alerted('Liv Bakke', number)
    assert.match(alert.text, /Den som meldte, ba om at du varsles i stedet for nærmeste leder/)
    await straks.idle()
    assert.deepEqual(seen('Ola Nordmann', number), [])
    const ticket = await json<{ deliveries: { recipient: { kind: string } }[] }>(
      await personAt(straks, 'Ingrid Solberg').ask('GET', `/api/tickets/${number}`),
    )
    assert.deepEqual(
      ticket.deliveries.map(({ recipient }) => recipient.kind),
      ['desk', 'next-level'],
    )
  })

  it('is never the one who was passed by, not even as a deputy', async () => {
    const { m365 } = straks
    m365.personNamed('Tor Vik').automaticReplies = { status: 'alwaysEnabled' }
    const number = await report('Anne Dahl', 'noen kjenner pin-koden min til buypasskortet', {
      nextLevel: 'yes',
    })
    await alerted('Tor Vik', number)
    await straks.idle()
    assert.deepEqual(seen('Eva Lund', number), [])
    m365.personNamed('Tor Vik').automaticReplies = { status: 'disabled' }
  })

  async function report(name: string, words: string, inputs: Record<string, string> = {}): Promise<string> {
    return (await reportTo(straks.m365.chatOf(name), words, inputs)) ?? assert.fail('not filed')
  }

  function alerted(name: string, number: string): Promise<SeenMessage> {
    return seenBy(straks.m365.chatOf(name), number, /Meldt/)
  }

  function seen(name: string, number: string): string[] {
    return straks.m365
      .chatOf(name)
      .messages(number)
      .map(({ text }) => text)
  }

  function receiptOf(name: string, number: string, words: RegExp): Promise<SeenMessage> {
    return seenBy(straks.m365.chatOf(name), `Sak ${number}`, words)
  }
})
