import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { withNewInstalled } from '../helpers/self-tested.ts'

const shipped = readFileSync(
  new URL('../../organisation/eigersund/organisation.yaml', import.meta.url),
  'utf8',
)
/** The line of the first row that a test adds. */
const FIRST = shipped.split('\n').indexOf('leaders: []') + 2

describe('The self-test of leaders', () => {
  const installed = withNewInstalled()

  const idOf = (name: string) => installed.m365.personNamed(name).id
  const stranger = '11111111-1111-4111-8111-111111111111'
  const withRows = (...rows: string[]): [string, string][] => [
    ['leaders: []', ['leaders:', ...rows.map((row) => `  - { ${row} }`)].join('\n')],
  ]
  const leadersOf = async (person: string, file: [string, string][] = []) => {
    const told = await installed.selfTest({ people: [person], file })
    return { ...told, found: told.line(`Lederne til ${person}`) }
  }

  describe('in the organisation file', () => {
    it('names the leaders of each row', async () => {
      const { line, isWell } = await installed.selfTest({
        file: withRows(`department: Skule, leader: ${idOf('Eva Lund')}, deputy: ${idOf('Nils Berg')}`),
      })
      assert.equal(
        line(`Ledere i organisasjonsfilen, linje ${FIRST}`),
        `✓ Ledere i organisasjonsfilen, linje ${FIRST}: Eva Lund, Nils Berg`,
      )
      assert.equal(isWell, true)
    })

    it('fails at the line of a leader who has left or never was there', async () => {
      const { line, isWell } = await installed.selfTest({
        file: withRows(
          `department: Skule, leader: ${idOf('Eva Lund')}`,
          `department: Økonomi, leader: ${idOf('Grete Haug')}`,
          `person: ${idOf('Per Olsen')}, leader: ${idOf('Liv Bakke')}, deputy: ${stranger}`,
        ),
      })
      assert.match(line(`Ledere i organisasjonsfilen, linje ${FIRST}`), /^✓/)
      assert.match(
        line(`Ledere i organisasjonsfilen, linje ${FIRST + 1}`),
        /^✗ .*kontoen til Grete Haug er deaktivert/,
      )
      assert.match(
        line(`Ledere i organisasjonsfilen, linje ${FIRST + 2}`),
        /^✗ .*11111111-.* finnes ikke i Entra/,
      )
      assert.equal(isWell, false)
    })
  })

  describe('of a person', () => {
    it('says where each leader comes from, and who is the deputy', async () => {
      const { found } = await leadersOf(
        'kari.hansen@eigersund.example',
        withRows(`department: Hjemmetenesta, leader: ${idOf('Liv Bakke')}, deputy: ${idOf('Ola Nordmann')}`),
      )
      assert.equal(
        found,
        '✓ Lederne til kari.hansen@eigersund.example: Liv Bakke (fra organisasjonsfilen; stedfortreder Ola Nordmann), så Tor Vik (fra Entra), til slutt Brukerhjelpen',
      )
    })

    it('says who is alerted at once when the leader is away', async () => {
      installed.m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
      const { found } = await leadersOf('kari.hansen@eigersund.example')
      assert.match(
        found,
        /Ola Nordmann \(fra Entra; borte nå: neste nivå varsles med en gang\), så Liv Bakke/,
      )
    })

    it('passes over a disabled account, and says when a leader has no Teams', async () => {
      const { found } = await leadersOf('jonas.moe@eigersund.example')
      assert.match(found, /: Tor Vik \(fra Entra\), til slutt Brukerhjelpen$/)
      const maria = await leadersOf('maria.strand@eigersund.example')
      assert.match(maria.found, /^✓ .*Silje Aas \(fra Entra; får e-post, har ikke Teams\)/)
    })

    it('takes an Entra id as well as a mail address', async () => {
      assert.match((await leadersOf(idOf('Anne Dahl'))).found, /^✓ .*: Nils Berg .* Eva Lund .* Tor Vik/)
    })

    it('ends when two people lead each other', async () => {
      installed.m365.personNamed('Tor Vik').leaderId = idOf('Liv Bakke')
      const { found } = await leadersOf('ola.nordmann@eigersund.example')
      assert.match(found, /: Liv Bakke \(fra Entra\), så Tor Vik \(fra Entra\), til slutt Brukerhjelpen$/)
    })

    it('fails when nobody would be alerted, and for a person who is unknown or disabled', async () => {
      const emil = await leadersOf('emil.sand@eigersund.example')
      assert.match(emil.found, /^✗ .*ingen varsles\. Sett leder/)
      assert.equal(emil.isWell, false)
      assert.match((await leadersOf('ukjent@eigersund.example')).found, /^✗ .*finnes ikke i Entra/)
      assert.match((await leadersOf('grete.haug@eigersund.example')).found, /^✗ .*deaktivert/)
    })
  })
})
