import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { HELP_DESK } from '../helpers/desks.ts'
import { reportNew } from '../helpers/reporting.ts'
import { startUnderTest, withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('The leader’s decision about damaged equipment (§ 2.11)', () => {
  const straks = withStraks()

  it('is made by one of three buttons, and reaches the employee and the help desk', async () => {
    const { number } = await damaged('Kari Hansen', 'jeg mista pc-en i gulvet og skjermen er knust')
    const ola = straks.m365.chatOf('Ola Nordmann')
    const alert = await ola.waitFor(number)
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    assert.deepEqual(alert.buttons.slice(0, 3), [
      'Kommunen erstatter',
      'Den ansatte erstatter',
      'Må undersøkes først',
    ])
    await ola.press('Kommunen erstatter', {}, alert)
    await ola.press('Bekreft avgjørelsen')
    await straks.m365
      .chatOf('Kari Hansen')
      .waitFor(`Sak ${number}: Ola Nordmann har avgjort at kommunen erstatter PC-en (§\u00a02.11).`)
    const receipt = await straks.m365
      .chatOf('Kari Hansen')
      .waitFor(new RegExp(`Sak ${number} ·[^]*Erstatning: Kommunen erstatter`))
    assert.doesNotMatch(receipt.text, /ikke avgjort/, 'the leader has decided')
    const mail = await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ subject }) => subject.includes(`${number}] Lederen har svart`))
    assert.match(mail.text, /^Lederen har svart\. Erstatning: Kommunen erstatter\./)
    assert.doesNotMatch(mail.text, /når lederen har avgjort/, 'what waited for the answer is not asked again')
    const { facts, history, acknowledgedAt } = await read(number)
    assert.deepEqual(
      facts.find(({ name }) => name === 'decision'),
      { name: 'decision', label: 'Erstatning', value: 'Kommunen erstatter' },
    )
    assert.equal(history.find(({ what }) => what === 'decided')?.by?.name, 'Ola Nordmann')
    assert.ok(acknowledgedAt, 'whoever decides has seen it')
  })

  it('may come after «Må undersøkes først», and then stands', async () => {
    const { number } = await damaged('Per Olsen', 'laderen min er borte')
    const ola = straks.m365.chatOf('Ola Nordmann')
    const alert = await ola.waitFor(number)
    await ola.press('Må undersøkes først', {}, alert)
    await straks.m365.chatOf('Per Olsen').waitFor('Ola Nordmann vil undersøke mer')
    const open = await ola.waitFor(
      (one) => one.id === alert.id && !one.buttons.includes('Må undersøkes først'),
    )
    await straks.idle()
    await ola.press('Den ansatte erstatter', {}, open)
    await ola.press('Bekreft avgjørelsen')
    await straks.m365
      .chatOf('Per Olsen')
      .waitFor(
        'Ola Nordmann har avgjort at du må erstatte tilbehøret, fordi det skyldes uforsiktighet (§\u00a02.11). Har du spørsmål, snakk med Ola.',
      )
    await pressStale('Ola Nordmann', alert.card, 'municipality')
    const { facts, history } = await read(number)
    assert.equal(facts.find(({ name }) => name === 'decision')?.value, 'Den ansatte erstatter')
    assert.equal(history.filter(({ what }) => what === 'decided').length, 2)
  })

  it('is not asked for where the organisation file wants an alert alone', async () => {
    const organisation = { incidentTypes: { 'equipment-damaged': { leader: 'alert' as const } } }
    const other = await startUnderTest({ organisation })
    const kari = other.m365.chatOf('Kari Hansen')
    await kari.say('pc-skjermen er knust')
    await kari.press('Send meldingen')
    const alert = await other.m365.chatOf('Ola Nordmann').waitFor('Utstyr ødelagt')
    assert.ok(!alert.buttons.includes('Kommunen erstatter'))
    assert.ok(alert.buttons.includes('Bekreft at jeg har sett det'))
    assert.doesNotMatch(alert.text, /avgjør/, 'there is no button for it')
    const receipt = await kari.waitFor(/Sak \d{4}-\d{6} ·/)
    assert.doesNotMatch(receipt.text, /ikke avgjort/, 'nobody answers in Straks')
    await other.close()
  })

  async function damaged(name: string, words: string): Promise<TicketJson> {
    return read(await reportNew(straks.m365.chatOf(name), words))
  }

  /** Presses a button on a card from before the decision, forwarded or left open. */
  async function pressStale(name: string, card: unknown, answer: string): Promise<void> {
    const ticketId = idOn(card, 'ticketId')
    const chat = straks.m365.chatOf(name)
    await pressUnseen(chat, 'decide', { ticketId, answer })
  }

  function read(number: string): Promise<TicketJson> {
    return personAt(straks, 'Ingrid Solberg').ticket(number)
  }
})
