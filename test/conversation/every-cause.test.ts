import assert from 'node:assert/strict'
import { BUYPASS, HELP_DESK, NHN } from '../helpers/desks.ts'
import { offeredByEigersund } from '../helpers/eigersund.ts'
import { ANOTHER } from '../helpers/reporting.ts'
import { type StraksUnderTest, withStraks } from '../helpers/straks-under-test.ts'

/** The expected handling of every type and cause, written once more by hand. */
const cases = [
  {
    type: 'buypass-card',
    cause: 'lost',
    urgent: true,
    to: BUYPASS,
    leader: true,
    subject: 'Haster: vurder sperring av Buypass-kort',
  },
  {
    type: 'buypass-card',
    cause: 'stolen',
    urgent: true,
    to: BUYPASS,
    leader: true,
    subject: 'Haster: vurder sperring av stjålet Buypass-kort',
  },
  {
    type: 'buypass-card',
    cause: 'pin-forgotten',
    urgent: false,
    to: BUYPASS,
    leader: true,
    subject: 'Hjelp med glemt PIN til Buypass-kort',
  },
  {
    type: 'buypass-card',
    cause: 'pin-compromised',
    urgent: true,
    to: BUYPASS,
    leader: true,
    subject: 'Haster: vurder sperring av Buypass-kort eller ny PIN',
  },
  {
    type: 'nhn-credentials',
    cause: 'forgotten',
    urgent: false,
    to: NHN,
    leader: true,
    subject: 'Hjelp med glemt brukernavn eller passord',
  },
  {
    type: 'nhn-credentials',
    cause: 'compromised',
    urgent: true,
    to: NHN,
    leader: true,
    subject: 'Haster: vurder å stenge tilgangen til en bruker',
  },
  {
    type: 'system-password',
    cause: 'forgotten',
    urgent: false,
    to: HELP_DESK,
    leader: false,
    subject: 'Hjelp med glemt brukernavn eller passord til fagsystem',
  },
  {
    type: 'system-password',
    cause: 'compromised',
    urgent: true,
    to: HELP_DESK,
    leader: false,
    subject: 'Haster: vurder å stenge tilgangen til fagsystem',
  },
  {
    type: 'equipment-lost',
    cause: 'lost',
    urgent: true,
    to: HELP_DESK,
    leader: true,
    subject: 'Haster: vurder sperring av mistet utstyr',
  },
  {
    type: 'equipment-lost',
    cause: 'stolen',
    urgent: true,
    to: HELP_DESK,
    leader: true,
    subject: 'Haster: vurder sperring av stjålet utstyr',
  },
  {
    type: 'equipment-damaged',
    cause: 'damaged',
    urgent: false,
    to: HELP_DESK,
    leader: true,
    subject: 'Vurder reparasjon eller nytt utstyr',
  },
  {
    type: 'equipment-damaged',
    cause: 'accessory-lost',
    urgent: false,
    to: HELP_DESK,
    leader: true,
    subject: 'Vurder nytt tilbehør',
  },
]

describe('Every cause, from the menu to mail and alert', () => {
  const straks = withStraks()

  it('is among the cases of this test, for every type that can be reported', () => {
    const all = offeredByEigersund.flatMap(({ id, causes }) => causes.map((cause) => `${id} ${cause.id}`))
    assert.deepEqual(cases.map(({ type, cause }) => `${type} ${cause}`).sort(), all.sort())
  })

  for (const expected of cases) {
    it(`reaches exactly the expected recipients: ${expected.type}, ${expected.cause}`, async () => {
      const { m365 } = straks
      const mailsBefore = countMails(straks)
      const ola = m365.chatOf('Ola Nordmann')
      const alertsBefore = ola.messages().length
      const kari = m365.chatOf('Kari Hansen')

      await kari.say('meny')
      await kari.press(menuTitle(expected.type))
      await kari.press('Send meldingen', {
        cause: expected.cause,
        note: 'Lappen lå ved pulten',
        phone: '41 00 00 01',
      })
      // A stolen thing may be the one lost before.
      if (kari.messages().some(({ buttons }) => buttons.includes(ANOTHER))) await kari.press(ANOTHER)

      const mail = await m365
        .mailbox(expected.to)
        .waitForMail((one) => one.subject.endsWith(`] ${expected.subject}`))
      const number = /^\[Straks (\d{4}-\d{6})\]/.exec(mail.subject)?.[1]
      assert.ok(number)
      assert.equal(mail.headers['x-straks-ticket'], number)
      assert.match(mail.text, /Kari Hansen/)
      assert.match(mail.text, /41 00 00 01/)
      assert.equal(mail.text.includes('Lappen lå ved pulten'), expected.to === HELP_DESK)
      assert.equal(/Haster/.test(mail.text), expected.urgent)
      assert.deepEqual(mail.to, [expected.to])
      assert.ok(mail.replyTo.includes('kari.hansen@eigersund.example'))

      await straks.idle()
      const receipt = await kari.waitFor(
        (one) => one.text.includes(number) && one.text.includes('e-post sendt'),
      )
      if (expected.leader) {
        const alert = await ola.waitFor(number)
        assert.match(alert.text, expected.urgent ? /^! Haster$/m : /^Haster ikke$/m)
        assert.ok(!alert.text.includes('Lappen lå ved pulten'), 'the leader must not read the note')
        await kari.waitFor((one) => one.text.includes(number) && one.text.includes('ikke bekreftet'))
      } else {
        assert.equal(ola.messages().length, alertsBefore, '§ 2.8 alerts no leader')
        assert.doesNotMatch(receipt.text, /[Ll]eder/)
      }
      assert.equal(countMails(straks), mailsBefore + 1, 'nobody else gets a mail')
    })
  }
})

function menuTitle(type: string): string {
  return offeredByEigersund.find(({ id }) => id === type)?.words.nb.menu ?? ''
}

function countMails({ m365 }: StraksUnderTest): number {
  return m365.mailboxes.list().reduce((sum, { count }) => sum + count, 0)
}
