import assert from 'node:assert/strict'
import type { LocalMail } from '../../local/page-api.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { mailsAbout, pressOnReceipt, reportLostCard, reportNew } from '../helpers/reporting.ts'
import { withNewStraks, withStraks } from '../helpers/straks-under-test.ts'

describe('Mails to a desk about one ticket', () => {
  const straks = withStraks()

  it('are one thread: additions and the withdrawal answer the first mail', async () => {
    const number = await reportLostCard(straks)
    const first = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    assert.deepEqual(answered(first), [undefined, undefined])
    const kari = straks.m365.chatOf('Kari Hansen')
    // Nothing must be redrawn in the meantime.
    for (const phone of ['41 00 00 77', '41 00 00 78']) {
      await straks.idle()
      await pressOnReceipt(kari, number, 'Legg til opplysninger')
      await kari.press('Lagre', { phone })
      await straks.m365.mailbox(BUYPASS).waitForMail(phone)
    }
    await straks.idle()
    await pressOnReceipt(kari, number, 'Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    await straks.m365.mailbox(BUYPASS).waitForMail('Meldingen er trukket')

    const [root, ...followUps] = mailsAbout(straks, BUYPASS, number)
    assert.equal(root?.id, first.id)
    assert.deepEqual(
      followUps.map(({ subject }) => subject),
      [
        `[Straks ${number}] Haster, nye opplysninger: vurder sperring av Buypass-kort`,
        `[Straks ${number}] Haster, nye opplysninger: vurder sperring av Buypass-kort`,
        `[Straks ${number}] Trukket: Buypass-kort mistet`,
      ],
    )
    const id = first.headers['message-id']
    for (const mail of followUps) assert.deepEqual(answered(mail), [id, id])
    const withdrawn = followUps.at(-1)
    assert.equal(withdrawn?.headers['importance'], undefined)
    assert.doesNotMatch(withdrawn?.text ?? '', /Haster/)
  })

  it('come in the order of the events, however long the first mail takes', async () => {
    const { faults } = straks.m365
    const { promise: isUnderWay, resolve: begins } = Promise.withResolvers<void>()
    faults.always('graph.sendMail', () => {
      faults.clear()
      begins()
      return { carriedOutAfterMs: 2_000 }
    })
    const number = await reportLostCard(straks, 'Emil Sand')
    await isUnderWay
    const emil = straks.m365.chatOf('Emil Sand')
    await pressOnReceipt(emil, number, 'Funnet igjen')
    await emil.press('Ja, det er funnet igjen')
    await straks.m365.mailbox(BUYPASS).waitForMail(`[Straks ${number}] Trukket`)
    assert.deepEqual(
      mailsAbout(straks, BUYPASS, number).map(({ subject }) => subject),
      [
        `[Straks ${number}] Haster: vurder sperring av Buypass-kort`,
        `[Straks ${number}] Trukket: Buypass-kort mistet`,
      ],
    )
  })

  it('start a new thread with another ticket at another desk', async () => {
    const number = await reportNew(straks.m365.chatOf('Per Olsen'), 'jobbtelefonen er stjålet')
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail(number)
    assert.deepEqual(answered(mail), [undefined, undefined])
  })
})

describe('A desk’s answer', () => {
  const straks = withNewStraks()

  it('goes to an address of the mailbox that tells which mail it answers, and to the reporter', async () => {
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))
    const delivery = mail.headers['x-straks-delivery']?.replaceAll('-', '')
    assert.deepEqual(mail.replyTo, [`straks+${delivery}@example.no`, 'kari.hansen@eigersund.example'])
  })

  describe('where the mail system has no plus addresses', () => {
    const { buypass } = eigersund.desks
    assert.ok(buypass)
    const desks = { ...eigersund.desks, buypass: { ...buypass, plusAddress: false } }
    const straks = withNewStraks({ organisation: { desks } })

    it('goes to the mailbox itself and to the reporter', async () => {
      const mail = await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))
      assert.deepEqual(mail.replyTo, ['straks@example.no', 'kari.hansen@eigersund.example'])
    })
  })
})

function answered({ headers }: LocalMail): (string | undefined)[] {
  return [headers['in-reply-to'], headers['references']]
}
