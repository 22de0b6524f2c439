import assert from 'node:assert/strict'
import { deskOf } from '../../bot/incoming/sender.ts'
import type { DeskReply } from '../../local/page-api.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { MAILBOX } from '../helpers/incoming.ts'
import { read } from '../helpers/recorded-mails.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Being the desk, in local mode', () => {
  const straks = withStraks()
  let number: string
  before(async () => {
    number = await reportLostCard(straks)
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
  })

  it('sends an answer as a mail to the shared mailbox, in the thread', async () => {
    await reply({ how: 'answer', text: 'Vi ser på det.\n\nHilsen Ida' })
    const { kind, ticket, delivery, text, sender } = await read(await arrived())
    assert.deepEqual(
      { kind, ticket, delivery, text, desk: deskOf(sender, eigersund) },
      {
        kind: 'answer',
        ticket: number,
        delivery: sent().headers['x-straks-delivery'],
        text: 'Vi ser på det.\n\nHilsen Ida',
        desk: 'buypass',
      },
    )
  })

  it('sends an automatic answer that says so, with a number of the desk’s own', async () => {
    await reply({ how: 'auto-reply' })
    const { kind, ticket, sender, reference } = await read(await arrived())
    const desk = deskOf(sender, eigersund)
    assert.deepEqual([kind, ticket, desk, reference], ['auto-reply', number, 'buypass', '700001'])
  })

  it('can answer that somebody is away', async () => {
    await reply({ how: 'out-of-office' })
    const { kind, ticket } = await read(await arrived())
    assert.deepEqual([kind, ticket], ['out-of-office', number])
  })

  it('can let the mail come back', async () => {
    await reply({ how: 'bounce' })
    const { kind, permanent, recipient, status, delivery } = await read(await arrived())
    assert.deepEqual(
      [kind, permanent, recipient, status, delivery],
      ['bounce', true, BUYPASS, '5.1.1', sent().headers['x-straks-delivery']],
    )
  })

  it('refuses an answer to a mail that is not there, and an empty answer', async () => {
    assert.equal((await post(`/mailboxes/${BUYPASS}/nothing/reply`, { how: 'bounce' })).status, 404)
    const path = `/mailboxes/${BUYPASS}/${sent().id}/reply`
    assert.equal((await post(path, { how: 'answer', text: ' ' })).status, 400)
  })

  const sent = () => straks.m365.mailbox(BUYPASS).mails[0] ?? assert.fail('no mail')
  const arrived = async () => straks.m365.mailbox(MAILBOX).mails.at(-1)?.raw ?? assert.fail('nothing came')

  async function reply(how: DeskReply) {
    assert.equal((await post(`/mailboxes/${BUYPASS}/${sent().id}/reply`, how)).status, 202)
  }
  const post = (path: string, body: unknown) =>
    fetch(`${straks.m365.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
})
