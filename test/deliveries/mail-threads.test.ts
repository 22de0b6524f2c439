import assert from 'node:assert/strict'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import type { LocalMail } from '../../local/page-api.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { mailsAbout, pressOnReceipt, reportLostCard, reportNew } from '../helpers/reporting.ts'
import { withNewStraks, withStraks } from '../helpers/straks-under-test.ts'

const eigersund = await readOrganisation('organisation/eigersund/organisation.yaml', { incidentTypes })

describe('What a desk gets about one ticket', () => {
  const straks = withStraks()

  it('is one case over there: what was added and taken back answers the first mail', async () => {
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

  it('comes in the order in which it happened, however long the first mail takes', async () => {
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

  it('is another case for another desk', async () => {
    const number = await reportNew(straks.m365.chatOf('Per Olsen'), 'jobbtelefonen er stjålet')
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail(number)
    assert.deepEqual(answered(mail), [undefined, undefined])
  })
})

describe('What a desk answers', () => {
  const straks = withNewStraks()

  it('comes to an address of the mailbox that tells which mail it answers, and to the reporter', async () => {
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))
    const delivery = mail.headers['x-straks-delivery']?.replaceAll('-', '')
    assert.deepEqual(mail.replyTo, [`straks+${delivery}@example.no`, 'kari.hansen@eigersund.example'])
  })

  describe('where the mail system knows no such addresses', () => {
    const { buypass } = eigersund.desks
    assert.ok(buypass)
    const desks = { ...eigersund.desks, buypass: { ...buypass, plusAddress: false } }
    const straks = withNewStraks({ organisation: { desks } })

    it('comes to the mailbox itself', async () => {
      const mail = await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))
      assert.deepEqual(mail.replyTo, ['straks@example.no', 'kari.hansen@eigersund.example'])
    })
  })
})

function answered({ headers }: LocalMail): (string | undefined)[] {
  return [headers['in-reply-to'], headers['references']]
}
