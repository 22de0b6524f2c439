import assert from 'node:assert/strict'
import { dnr, fnr } from '@navikt/fnrvalidator'
import fc from 'fast-check'
import { maskSaid } from '../../bot/actions/mask-said.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { mask, maskSecrets } from '../../dialogs/secrets.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { leaves, masks } from './masks.ts'

describe('a secret in a message', () => {
  it('is masked when it is a PIN or a PUK', () => {
    masks('pin 4471', `pin ${mask}`)
    masks(
      'my colleague knows the PIN for my smart card, 3345, what now',
      `my colleague knows the PIN for my smart card, ${mask}, what now`,
    )
    masks('PUK-koden er 123 45 678', `PUK-koden er ${mask}`)
    masks('pinkoden er fire fire sju en', `pinkoden er ${mask}`)
    masks('pin 4-4-7-1', `pin ${mask}`)
  })

  it('is masked when it is a password', () => {
    masks('passordet mitt er Sommer2026!', `passordet mitt er ${mask}`)
    masks('pw: hemmelig', `pw: ${mask}`)
    masks(
      'websak-passordet mitt er Hellvik55 og det hang på pulten',
      `websak-passordet mitt er ${mask} og det hang på pulten`,
    )
    masks('Hest!77 har jeg som passord', `${mask} har jeg som passord`)
    masks('password is "correct horse battery"', `password is "${mask}"`)
  })

  it('is masked when it is a national identity number', () => {
    masks('my salary has not arrived, id 18849640190', `my salary has not arrived, id ${mask}`)
    masks('fnr 130972 48022', `fnr ${mask}`)
    masks('fødselsnummer 1309724802', `fødselsnummer ${mask}`)
  })

  it('is masked when the message is nothing else', () => {
    masks('4471', mask)
    masks(' 44 71. ', ` ${mask}. `)
    masks('Sommer2026', mask, { ofSecret: 'perhaps' })
    leaves('Sommer2026')
    leaves('avbryt', { ofSecret: 'perhaps' })
  })

  it('is masked among other words where a password or PIN is being reported', () => {
    masks('det gamle var Hest2025', `det gamle var ${mask}`, { ofSecret: 'surely' })
    leaves('konferansen Digi2025 i Oslo, der ble pcen stjålet')
    const draft = new DialogChat().say('glemt passord til visma').draft
    const { said, secretSeen } = maskSaid(
      { kind: 'text', text: 'det gamle var Hest2025' },
      draft,
      incidentTypes,
    )
    assert.deepEqual([said, secretSeen], [{ kind: 'text', text: `det gamle var ${mask}` }, true])
    const values = { note: 'det gamle var Hest2025', system: 'Hest!25' }
    const form = { kind: 'sent-form', values, shown: {} } as const
    assert.deepEqual(maskSaid(form, draft, incidentTypes).said, {
      ...form,
      values: { note: `det gamle var ${mask}`, system: mask },
    })
  })

  it('is reported with its kind', () => {
    const { found } = maskSecrets('pin 4471, passordet er Sommer2026!, fnr 13097248022')
    assert.deepEqual(found.sort(), ['national-id', 'password', 'pin'])
  })
})

describe('words and numbers that are no secret', () => {
  it('survive beside talk of passwords and PINs', () => {
    for (const text of [
      'passordet mitt er glemt',
      'NHN-passordet er kommet på avveie',
      'passordet er ikke hemmelig lenger',
      'passordet til Office365 er glemt',
      'my password is wrong',
      'glemt pin, ring 51 46 80 00 før kl. 14:30, jeg sitter på rom 2104',
      'glemt passord 24.11.2026, sak 2026-000123, serienummer 5CG1234XYZ',
      'passordet ble delt i 2024, send brev til 4370 Egersund, det kostet 1500 kr',
      'passord og pin glemt, e-post ola.nordmann2@eigersund.kommune.no',
    ])
      leaves(text)
  })

  it('survive when they are the phone number or time that was asked for', () => {
    leaves('51468000', { expecting: 'phone' })
    leaves('+47 51 46 80 00', { expecting: 'phone' })
    leaves('1430', { expecting: 'time' })
    masks('4471', mask, { expecting: 'phone' })
  })
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const pin = fc.oneof(digits(4), digits(5), digits(6))
const pinSentence = fc.constantFrom(
  'pin {}',
  'PIN-koden min er {}',
  'min pin: {}',
  'noen så at jeg tastet pinkoden {}',
  'my PIN is {}',
  'koden te kortet e {}',
  '{} er pinkoden min',
  'eg har {} som pin på kortet',
)
const password = fc
  .tuple(
    fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{3,9}$/),
    fc.stringMatching(/^[0-9]{1,4}$/),
    fc.constantFrom('', '!', '?', '#', '$'),
  )
  .map((parts) => parts.join(''))
const passwordSentence = fc.constantFrom(
  'passordet mitt er {}',
  'passord: {}',
  'pw={}',
  'my password is {} and my boss knows it',
  'passorde mitt e {}',
  'jeg bruker {} som passord i Gerica',
  'delte passordet {} med en vikar',
)
const spaced = fc.constantFrom(
  (n: string) => n,
  (n: string) => `${n.slice(0, 6)} ${n.slice(6)}`,
  (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)} ${n.slice(6)}`,
  (n: string) => `${n.slice(0, 6)}-${n.slice(6)}`,
  (n: string) => n.split('').join(' '),
)
const idSentence = fc.constantFrom(
  '{}',
  'jeg er {} og har mistet kortet',
  'gjelder bruker {}.',
  'fnr: {}',
  'lost card, id {}',
)

describe('generated sentences', () => {
  it('let no PIN survive', () => check(pinSentence, pin))
  it('let no password survive', () => check(passwordSentence, password))

  it('let no fødselsnummer or D-nummer survive, real or synthetic, spaced or with a wrong digit', () =>
    fc.assert(
      fc.property(idSentence, nationalId(), spaced, (sentence, number, write) => {
        const { text, found } = maskSecrets(sentence.replace('{}', write(number)))
        assert.deepEqual(found, ['national-id'], sentence.replace('{}', write(number)))
        assert.doesNotMatch(text, /\d/)
      }),
    ))

  it('keep ordinary numbers', () =>
    fc.assert(
      fc.property(ordinarySentence(), (sentence) => {
        assert.equal(maskSecrets(sentence).text, sentence)
      }),
    ))

  it('keep ordinary numbers beside a masked PIN', () =>
    fc.assert(
      fc.property(digits(4), ordinaryNumber(), (code, ordinary) => {
        assert.equal(
          maskSecrets(`pinkoden min er ${code}, ${ordinary}`).text,
          `pinkoden min er ${mask}, ${ordinary}`,
        )
      }),
    ))
})

function check(sentences: fc.Arbitrary<string>, secrets: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(sentences, secrets, (sentence, secret) => {
      assert.equal(maskSecrets(sentence.replace('{}', () => secret)).text, sentence.replace('{}', mask))
    }),
  )
}

/** With a right or a wrong checksum, as after a typing error. */
function nationalId(): fc.Arbitrary<string> {
  const date = fc.date({ min: new Date('1905-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  return fc
    .tuple(date, fc.constantFrom(0, 40), fc.constantFrom(0, 40, 80), digits(5))
    .map(([born, forDay, forMonth, rest]) => {
      const two = (n: number) => String(n).padStart(2, '0')
      return `${two(born.getUTCDate() + forDay)}${two(born.getUTCMonth() + 1 + forMonth)}${two(born.getUTCFullYear() % 100)}${rest}`
    })
}

function ordinaryNumber(): fc.Arbitrary<string> {
  const two = (max: number, min = 0) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))
  const time = fc.tuple(two(23), two(59)).map(([hour, minute]) => `kl. ${hour}:${minute}`)
  const phone = fc
    .tuple(
      fc.constantFrom('ring meg på', 'tlf', 'mobil', '+47'),
      fc.integer({ min: 20_000_000, max: 99_999_999 }),
    )
    .map(([word, n]) => `${word} ${n}`)
  const ticket = digits(6).map((n) => `sak 2026-${n}`)
  const serial = fc.stringMatching(/^[A-Z0-9]{3}[0-9]{4}[A-Z]{2}$/).map((n) => `serienummer ${n}`)
  const postcode = digits(4).map((n) => `${n} Egersund`)
  const room = fc.integer({ min: 1, max: 9999 }).map((n) => `rom ${n}`)
  const date = fc
    .tuple(two(28, 1), two(12, 1), fc.integer({ min: 2000, max: 2030 }))
    .map((parts) => parts.join('.'))
  const sum = fc.integer({ min: 1, max: 99_999 }).map((n) => `${n} kr`)
  return fc.oneof(time, phone, ticket, serial, postcode, room, date, sum)
}

function ordinarySentence(): fc.Arbitrary<string> {
  const about = fc.constantFrom(
    'mistet PC-en',
    'kortet er borte',
    'har glemt PIN-koden',
    'glemt passordet til Gerica',
    'lost my phone',
  )
  return fc
    .tuple(about, ordinaryNumber(), ordinaryNumber())
    .map(([start, one, two]) => `${start}, ${one}, ${two}`)
}

describe('a valid national identity number', () => {
  it('is recognised by an independent validator, too', () => {
    for (const [number, { status }] of [
      ['13097248022', fnr('13097248022')],
      ['53097248016', dnr('53097248016')],
    ] as const) {
      assert.equal(status, 'valid', number)
      assert.deepEqual(maskSecrets(number).found, ['national-id'])
    }
  })
})
