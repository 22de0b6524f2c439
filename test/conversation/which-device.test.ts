import assert from 'node:assert/strict'
import type { DeviceJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { inputsOf } from '../helpers/card-shown.ts'
import { chatting } from '../helpers/chatting.ts'
import { HELP_DESK } from '../helpers/desks.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { mailsAbout, report, reportNew } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, settled } from '../helpers/tab-people.ts'

const PC = 'Dell Latitude 5440 (PC-0412)'
const PHONE = 'Apple iPhone 15 (Karis iPhone)'

describe('The choice among registered devices', () => {
  const straks = withNewStraks({ devices: true })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('gives the desk the device’s name and number, by which agents find the ticket, and the leader neither', async () => {
    await kari().say('hei')
    await straks.idle()
    await kari().say('noen stjal veska med utstyret på bussen')
    assert.deepEqual(offeredOn(kari()), [PC, PHONE, 'En annen'])
    await kari().press('Send meldingen', { registered: idOf(kari(), PHONE) })
    const { number } = await newest()
    const { facts } = await settled(ingrid, number)
    assert.deepEqual(told(facts), [
      { name: 'registered', label: 'Registrert enhet', value: `${PHONE} · F2LX1N72J` },
      { name: 'device', label: 'Utstyr', value: 'Mobil' },
    ])
    const [mail] = mailsAbout(straks, HELP_DESK, number)
    assert.match(mail?.text ?? '', /Registrert enhet: Apple iPhone 15 \(Karis iPhone\) · F2LX1N72J/)
    assert.doesNotMatch(mail?.text ?? '', /Latitude/)
    const alert = await straks.m365.chatOf('Ola Nordmann').waitFor(number)
    assert.match(alert.text, /Utstyr\nMobil/)
    assert.doesNotMatch(JSON.stringify(alert.card), /iPhone|F2LX/)
    for (const words of ['Karis iPhone', 'F2LX1N72J']) {
      const found = await ingrid.ask('GET', `/api/tickets?q=${encodeURIComponent(words)}`)
      assert.deepEqual(
        (await json<TicketPageJson>(found)).items.map((one) => one.number),
        [number],
        words,
      )
    }
  })

  it('is marked for agents among all that are registered', async () => {
    await kari().say('hei')
    await straks.idle()
    const number = await reportNew(kari(), 'mista utstyr på bussen', { registered: idIn('Kari Hansen', 0) })
    assert.deepEqual(await shown(number), [`${PC} 5CG412XYZ chosen`, `${PHONE} F2LX1N72J`])
  })

  it('is asked about in the chat, where words answer it, too', async () => {
    await kari().say('hei')
    await straks.idle()
    await chatting(kari(), [
      ['mista utstyr på bussen', /Hvilken av enhetene dine\?/],
      ['i går kveld', /Hvilken av enhetene dine er det\?/],
      ['den ene er telefonen', /Registrert enhet: Apple iPhone 15 \(Karis iPhone\)/],
      ['send', /Sak \d{4}-\d{6}/],
    ])
    const { facts } = await settled(ingrid, (await newest()).number)
    assert.deepEqual(
      told(facts).map(({ value }) => value),
      [`${PHONE} · F2LX1N72J`, 'Mobil'],
    )
  })

  it('may be «En annen»', async () => {
    await kari().say('hei')
    await straks.idle()
    const number = await reportNew(kari(), 'mista mobilen', { registered: 'other' })
    const { facts, devices } = await settled(ingrid, number)
    assert.deepEqual(
      told(facts).map(({ value }) => value),
      ['En annen', 'Mobil'],
    )
    assert.ok(devices?.items.every(({ chosen }) => !chosen))
  })

  it('stands although the device is no longer registered when the report is sent', async () => {
    await kari().say('hei')
    await straks.idle()
    await kari().say('mista utstyr på bussen')
    const chosen = idOf(kari(), PC)
    const person = straks.m365.personNamed('Kari Hansen')
    person.devices = person.devices.slice(1)
    await kari().press('Send meldingen', { registered: chosen })
    const { number } = await newest()
    const { facts } = await settled(ingrid, number)
    assert.equal(told(facts)[0]?.value, `${PC} · 5CG412XYZ`)
    await straks.idle()
    assert.deepEqual(await shown(number), [`${PHONE} F2LX1N72J`])
  })

  it('works for a device without a name of its own, a serial number and a last contact, and beside one with a name that no database holds', async () => {
    const person = straks.m365.personNamed('Kari Hansen')
    const [pc] = person.devices
    assert.ok(pc)
    const nameless = { ...pc, deviceName: '', serialNumber: '', lastSyncDateTime: '0001-01-01T00:00:00Z' }
    const unstorable = { ...nameless, id: 'another', deviceName: 'PC\0 \ud83d', lastSyncDateTime: '' }
    person.devices = [nameless, unstorable]
    await kari().say('hei')
    await straks.idle()
    const number = await reportNew(kari(), 'mista pc-en', { registered: pc.id })
    assert.deepEqual(await shown(number), [
      'Dell Latitude 5440 null chosen',
      'Dell Latitude 5440 (PC\ufffd \ufffd) null',
    ])
    assert.equal((await ingrid.ticket(number)).devices?.items[0]?.lastContact, null)
  })

  it('offers the five of sixty that were used last, and shows the agent fifty', async () => {
    const person = straks.m365.personNamed('Kari Hansen')
    const [pc] = person.devices
    assert.ok(pc)
    person.devices = Array.from({ length: 60 }, (_, at) => ({
      ...pc,
      id: `device ${at}`,
      deviceName: `PC-${at}`,
      lastSyncDateTime: `2026-11-24T06:${String(at).padStart(2, '0')}:00Z`,
    }))
    await kari().say('hei')
    await straks.idle()
    await kari().say('mista pc-en')
    const names = [59, 58, 57, 56, 55].map((at) => `Dell Latitude 5440 (PC-${at})`)
    assert.deepEqual(offeredOn(kari()), [...names, 'En annen'])
    await kari().press('Send meldingen')
    assert.equal((await shown((await newest()).number)).length, 50)
  })

  it('tells devices of the same name apart by their serial numbers', async () => {
    const person = straks.m365.personNamed('Kari Hansen')
    person.devices = person.devices.flatMap((one) => [one, { ...one, id: `${one.id}b`, serialNumber: 'NY' }])
    await kari().say('hei')
    await straks.idle()
    await kari().say('mista pc-en')
    assert.deepEqual(offeredOn(kari()).slice(0, 2), [`${PC} · 5CG412XYZ`, `${PC} · NY`])
  })

  it('is not offered for a colleague’s loss, and only agents see the colleague’s devices', async () => {
    await kari().say('hei')
    await straks.m365.chatOf('Per Olsen').say('hei')
    await straks.idle()
    await kari().say('Per Olsen mista pc-en sin på bussen')
    const form = kari().lastMessage()
    assert.doesNotMatch(JSON.stringify(form.card), /Latitude|iPhone|5CG/)
    await kari().press('Send meldingen', { affected: straks.m365.personNamed('Per Olsen').id })
    const { number } = await newest()
    assert.deepEqual(await shown(number), ['Dell Latitude 5440 (PC-0518) 5CG518XYZ'])
    for (const name of ['Kari Hansen', 'Per Olsen', 'Ola Nordmann'])
      assert.doesNotMatch(JSON.stringify(straks.m365.chatOf(name).messages()), /PC-0518|5CG518/)
  })

  it('is left out when a colleague is named as well', async () => {
    await kari().say('hei')
    await straks.idle()
    const affected = straks.m365.personNamed('Per Olsen').id
    const inputs = { registered: idIn('Kari Hansen', 0), affected }
    const number = (await report(kari(), 'mista utstyr på bussen', inputs)) ?? assert.fail('not filed')
    const { facts } = await settled(ingrid, number)
    assert.ok(!told(facts).some(({ name }) => name === 'registered'))
  })

  function idIn(name: string, at: number): string {
    return straks.m365.personNamed(name).devices[at]?.id ?? assert.fail(name)
  }

  async function newest(): Promise<{ number: string }> {
    const answer = await ingrid.ask('GET', '/api/tickets?limit=1')
    const { items } = (await answer.json()) as { items: { number: string }[] }
    return items[0] ?? assert.fail('nothing was filed')
  }

  async function shown(number: string): Promise<string[]> {
    await straks.idle()
    const { devices } = await ingrid.ticket(number)
    return (devices?.items ?? []).map(inWords)
  }
})

describe('The chosen device, when the report becomes one of another type', () => {
  it('stays as it was chosen', () => {
    const device = { title: PC, serial: null, kind: 'laptop' } as const
    const chat = new DialogChat({ devices: ['one', 'two'].map((id) => ({ id, ...device })) })
    for (const text of ['pc-en er knust', 'ja', 'i går', '2', 'den ble stjålet']) chat.say(text)
    assert.deepEqual([chat.draft.type, chat.draft.answers['registered']], ['equipment-lost', 'two'])
  })
})

function inWords({ title, serial, chosen }: DeviceJson): string {
  return `${title} ${serial}${chosen ? ' chosen' : ''}`
}

function told(facts: { name: string; label: string; value: string }[]) {
  return facts.filter(({ name }) => name === 'registered' || name === 'device')
}

type Choice = { title: string; value: string }

function choicesOn(chat: PersonChat): Choice[] {
  const { card } = chat.lastMessage()
  const input = card && inputsOf(card).find(({ id }) => id === 'registered')
  return (input?.choices ?? []) as Choice[]
}

function offeredOn(chat: PersonChat): string[] {
  return choicesOn(chat).map(({ title }) => title)
}

function idOf(chat: PersonChat, title: string): string {
  return choicesOn(chat).find((one) => one.title === title)?.value ?? assert.fail(title)
}
