import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { FiledReport } from '../../dialogs/turn.ts'
import { chatting, idOn, pressUnseen } from '../helpers/chatting.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { handClock } from '../helpers/hand-clock.ts'
import {
  isAlert,
  pressOnReceipt,
  reportLostCard,
  seen,
  sendForm,
  ticketOf,
  ticketsOf,
  ticketWhen,
} from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const BAG = 'noen stjal veska med pc-en og buypasskortet'

describe('A stolen bag with two tickets', () => {
  describe('the leader’s alerts', () => {
    const straks = withStraks()

    it('name each other, and one button confirms both', async () => {
      const { pc, card } = await stolenBag('Kari Hansen', straks)
      const ola = straks.m365.chatOf('Ola Nordmann')
      await seen(ola, card, /Meldt sammen med\nUtstyr stjålet/)
      const alert = await alertAbout(pc)
      assert.match(alert.text, new RegExp(`Meldt sammen med\nBuypass-kort stjålet \\(sak ${card}\\)`))
      assert.ok(!alert.buttons.includes('Bekreft at jeg har sett det'))
      await ola.press('Bekreft begge', {}, alert)
      for (const number of [pc, card]) {
        const shown = await alertAbout(number, /Bekreftet av Ola Nordmann/)
        assert.ok(!shown.buttons.includes('Bekreft begge'))
        await seen(straks.m365.chatOf('Kari Hansen'), number, /Leder Ola Nordmann\nbekreftet/)
      }
    })

    it('are confirmed by nobody whom no alert has reached', async () => {
      const { pc, card } = await stolenBag('Per Olsen', straks)
      const ticketId = idOn((await alertAbout(pc)).card, 'ticketId')
      for (const name of ['Tor Vik', 'Per Olsen', 'Ingrid Solberg']) {
        const data = { ticketId, together: 'yes' }
        const answer = await pressUnseen(straks.m365.chatOf(name), 'acknowledge', data)
        assert.match(JSON.stringify(answer?.body), /Bare lederen/, name)
      }
      for (const number of [pc, card])
        assert.equal((await ticketOf(straks, number, 'Per Olsen')).acknowledgedAt, null)
    })

    it('leave the ticket unconfirmed whose own alert has not reached the leader', async () => {
      let alerts = 0
      straks.m365.faults.always('teams.send', (one) =>
        isAlert(one) && ++alerts > 1 ? { status: 429, headers: { 'retry-after': '60' } } : undefined,
      )
      const chat = straks.m365.chatOf('Anne Dahl')
      await sendForm(chat, BAG)
      const alert = await straks.m365.chatOf('Nils Berg').waitFor(/Meldt sammen med/)
      const other = (await ticketsOf(straks, 'Anne Dahl')).find(
        ({ number }) => !alert.text.includes(`Sak\n${number}`),
      )
      const hasFailed = ({ deliveries }: TicketJson) =>
        deliveries.some(({ recipient, lastError }) => recipient.kind === 'leader' && lastError !== null)
      await ticketWhen(straks, other?.number ?? assert.fail('one ticket'), hasFailed, { name: 'Anne Dahl' })
      const ticketId = idOn(alert.card, 'ticketId')
      await pressUnseen(straks.m365.chatOf('Nils Berg'), 'acknowledge', { ticketId, together: 'yes' })
      straks.m365.faults.clear()
      const tickets = await ticketsOf(straks, 'Anne Dahl')
      assert.deepEqual(tickets.map(({ acknowledgedAt }) => acknowledgedAt !== null).sort(), [false, true])
    })

    it('have no common button for a ticket that was reported alone', async () => {
      const number = await reportLostCard(straks, 'Jonas Moe')
      const alert = await seen(straks.m365.chatOf('Tor Vik'), number, /Meldt/)
      assert.ok(alert.buttons.includes('Bekreft at jeg har sett det'))
      assert.doesNotMatch(alert.text, /Meldt sammen med/)
    })

    function alertAbout(number: string, words = /Meldt sammen med/) {
      return straks.m365
        .chatOf('Ola Nordmann')
        .waitFor(({ text }) => text.includes(`Sak\n${number}`) && words.test(text))
    }
  })

  describe('the lists of tickets', () => {
    const straks = withStraks()

    it('show the leader the order of filing, and the reporter the newest first, whichever changed last', async () => {
      const { pc, card } = await stolenBag('Kari Hansen', straks)
      const ingrid = personAt(straks, 'Ingrid Solberg')
      for (const changed of [pc, card]) {
        await ingrid.actNow(changed, 'assign', { assignee: ingrid.id })
        await straks.idle()
        assert.deepEqual(await listed('Ola Nordmann', 'hva venter på meg?'), [pc, card].sort())
        assert.deepEqual(await listed('Kari Hansen', 'mine saker'), [pc, card].sort().reverse())
      }

      async function listed(name: string, words: string): Promise<string[]> {
        const chat = straks.m365.chatOf(name)
        await chat.say(words)
        const shown = JSON.stringify(chat.lastMessage().card)
        const places = [pc, card].map((number) => ({ number, at: shown.indexOf(number) }))
        assert.ok(
          places.every(({ at }) => at >= 0),
          shown,
        )
        return places.sort((one, other) => one.at - other.at).map(({ number }) => number)
      }
    })
  })

  describe('one ticket that changes alone', () => {
    const straks = withStraks()
    const ola = () => straks.m365.chatOf('Ola Nordmann')

    it('leaves the other alert with a button for itself alone as soon as it is confirmed', async () => {
      const { pc, card } = await stolenBag('Kari Hansen', straks)
      const about = (number: string, button: string) =>
        ola().waitFor(({ text, buttons }) => text.includes(`Sak\n${number}`) && buttons.includes(button))
      const ticketId = idOn((await about(pc, 'Bekreft begge')).card, 'ticketId')
      await pressUnseen(ola(), 'acknowledge', { ticketId })
      await seen(ola(), pc, /Bekreftet av Ola Nordmann/)
      await about(card, 'Bekreft at jeg har sett det')
    })
  })

  describe('a next leader who is alerted of one ticket after the other', () => {
    const clock = handClock('2026-11-24T09:00:00+01:00')
    const straks = withStraks({ clock })

    it('sees on the first alert, too, that they were reported together', async () => {
      const { pc, card } = await stolenBag('Kari Hansen', straks)
      const [ola, liv] = [straks.m365.chatOf('Ola Nordmann'), straks.m365.chatOf('Liv Bakke')]
      clock.pass(5)
      await ola.press('Varsle neste leder nå', {}, await seen(ola, pc, /Utstyr stjålet[\s\S]*Sak\n/))
      await seen(liv, pc, /Meldt/)
      for (const minutes of [31, 25]) {
        await straks.idle()
        clock.pass(minutes)
      }
      await seen(liv, card, /Buypass-kort stjålet[\s\S]*Meldt sammen med\nUtstyr stjålet/)
      await seen(liv, pc, /Utstyr stjålet[\s\S]*Meldt sammen med\nBuypass-kort stjålet/)
    })
  })

  describe('the reporter who finds the bag again', () => {
    const straks = withStraks()
    const chat = (name: string) => straks.m365.chatOf(name)

    for (const pressed of ['card', 'pc'] as const)
      it(`withdraws both tickets as found with one button on the receipt of the ${pressed}`, async () => {
        const bag = await stolenBag('Kari Hansen', straks)
        const { pc, card } = bag
        await pressOnReceipt(chat('Kari Hansen'), bag[pressed], 'Begge er funnet')
        const asked = await chat('Kari Hansen').waitFor(`Skal sak ${pc} og ${card} trekkes?`)
        assert.deepEqual(asked.buttons, [
          'Ja, begge er funnet',
          'Ja, det ble meldt ved en feil',
          'Nei, la sakene stå',
        ])
        await chat('Kari Hansen').press('Ja, begge er funnet')
        await chat('Kari Hansen').waitFor(`Sak ${pc} og ${card} er trukket.`)
        for (const number of [pc, card]) {
          await seen(chat('Kari Hansen'), number, /Trukket: funnet igjen/)
          await seen(chat('Ola Nordmann'), number, /✓ Trukket: funnet igjen/)
        }
      })

    it('is asked about the other ticket after withdrawing one', async () => {
      const { pc, card } = await stolenBag('Per Olsen', straks)
      await pressOnReceipt(chat('Per Olsen'), pc, 'Funnet igjen')
      await chat('Per Olsen').press('Ja, det er funnet igjen')
      const asked = await chat('Per Olsen').waitFor(`Gjelder det også «Buypass-kort stjålet» (sak ${card})?`)
      assert.deepEqual(asked.buttons, ['Ja, trekk den også', 'Nei, la saken stå'])
      assert.equal((await ticketOf(straks, card, 'Per Olsen')).status, 'new')
      await chat('Per Olsen').press('Ja, trekk den også')
      await seen(chat('Per Olsen'), card, /Trukket: funnet igjen/)
      await chat('Per Olsen').waitFor(`Sak ${card} er trukket. De som har fått beskjed, får vite det nå.`)
    })

    it('gets a receipt without «Begge er funnet» when one ticket stays', async () => {
      const { pc, card } = await stolenBag('Anne Dahl', straks)
      await pressOnReceipt(chat('Anne Dahl'), pc, 'Funnet igjen')
      await chat('Anne Dahl').press('Ja, det er funnet igjen')
      await chat('Anne Dahl').press('Nei, la saken stå')
      await chat('Anne Dahl').waitFor(
        ({ text, buttons }) =>
          text.includes(`Sak ${card} ·`) &&
          buttons.includes('Funnet igjen') &&
          !buttons.includes('Begge er funnet'),
      )
    })

    it('is not asked about any other ticket when one was reported alone', async () => {
      const number = await reportLostCard(straks, 'Hilde Nes')
      const receipt = await seen(chat('Hilde Nes'), number, /Funnet igjen/)
      assert.ok(!receipt.buttons.includes('Begge er funnet'))
      await pressOnReceipt(chat('Hilde Nes'), number, 'Funnet igjen')
      await chat('Hilde Nes').press('Ja, det er funnet igjen')
      await chat('Hilde Nes').waitFor(`Sak ${number} er trukket.`)
    })

    it('is the only person who can withdraw both by the button', async () => {
      const { pc, card } = await stolenBag('Nils Berg', straks)
      const receipt = await seen(chat('Nils Berg'), pc, /Meldt sammen med/)
      const ticketId = idOn(receipt.card, 'ticketId')
      for (const name of ['Kari Hansen', 'Ola Nordmann', 'Ingrid Solberg'])
        for (const verb of ['ask-withdrawal', 'withdraw']) {
          const data = { ticketId, reason: 'found', together: 'yes' }
          const answer = await pressUnseen(chat(name), verb, data)
          assert.match(JSON.stringify(answer?.body), /kjenner jeg ikke igjen/, `${name}: ${verb}`)
        }
      for (const number of [pc, card])
        assert.equal((await ticketOf(straks, number, 'Nils Berg')).status, 'new')
    })

    it('is asked in the chat about both tickets, or about the other one when one is withdrawn', async () => {
      const { pc, card } = await stolenBag('Jonas Moe', straks)
      await chatting(chat('Jonas Moe'), [
        ['begge er funnet', new RegExp(`Skal sak ${pc} og ${card} trekkes\\?`)],
        ['nei', /^Saken står/],
        ['fant kortet igjen', new RegExp(`Skal sak ${card} trekkes\\?`)],
        ['ja', new RegExp(`^Gjelder det også «Utstyr stjålet» \\(sak ${pc}\\)\\?`)],
        ['ja', new RegExp(`^Sak ${pc} er trukket`)],
      ])
      await seen(chat('Jonas Moe'), pc, /Trukket: funnet igjen/)
      await seen(chat('Jonas Moe'), card, /Trukket: funnet igjen/)
    })
  })
})

describe('Words about two tickets from one report', () => {
  const at = new Date('2026-11-24T10:00+01:00')
  const pc = filed('equipment-lost', '2026-000001', 'bag')
  const card = filed('buypass-card', '2026-000002', 'bag')

  for (const words of [
    'begge er funnet',
    'fant alt sammen',
    'alt kom til rette',
    'båe er funne',
    'I found both',
    'fant pc-en og kortet',
  ])
    it(`“${words}” asks about both and withdraws them as found`, () => {
      const chat = new DialogChat({ open: [card, pc] }).say(words)
      assert.equal(chat.shown, 'ask-withdrawal')
      const { withdraws } = chat.say('ja').turn
      assert.deepEqual(withdraws, { ticketId: card.id, reason: 'found', together: true })
    })

  it('“trekk begge” withdraws both, and calls neither a mistake', () => {
    const { withdraws } = new DialogChat({ open: [card, pc] }).say('trekk begge').say('ja').turn
    assert.deepEqual(withdraws, { ticketId: card.id, reason: 'settled', together: true })
  })

  it('“begge er funnet” asks which ticket when they were reported apart', () => {
    const apart = filed('buypass-card', '2026-000003', 'another')
    assert.equal(new DialogChat({ open: [apart, pc] }).say('begge er funnet').shown, 'tickets')
  })

  it('“eg har alt funne kortet” withdraws the card, and a second yes withdraws the PC', () => {
    const chat = new DialogChat({ open: [card, pc] }).say('eg har alt funne kortet').say('ja')
    assert.deepEqual(chat.turn.withdraws, { ticketId: card.id, reason: 'found', together: false })
    const then = chat.say('ja', { open: [pc] })
    assert.deepEqual(then.turn.withdraws, { ticketId: pc.id, reason: 'found', together: false })
  })

  function filed(type: string, number: string, event: string): FiledReport {
    return { id: number, type, cause: 'stolen', answers: {}, number, at, event }
  }
})

async function stolenBag(name: string, straks: Parameters<typeof ticketsOf>[0]) {
  const chat = straks.m365.chatOf(name)
  await sendForm(chat, BAG)
  const tickets = (await ticketsOf(straks, name)).filter(({ status }) => status === 'new')
  const numberOf = (type: string) => tickets.find((one) => one.type === type)?.number ?? assert.fail(type)
  const [pc, card] = [numberOf('equipment-lost'), numberOf('buypass-card')]
  await straks.idle()
  return { pc, card }
}
