import assert from 'node:assert/strict'
import { maskSaid } from '../../bot/actions/mask-said.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { DialogChat, itFiles } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('Details that are kept where they belong', () => {
  itFiles({
    'mista kortet / neste / på bussen / i går kveld':
      'buypass-card lost, where: på bussen, when: tirsdag 24. november om kvelden',
    'mista to pcer': 'equipment-lost lost, device: laptop, note: mista to pcer',
    'tre mobiler er stjålet': 'equipment-lost stolen, device: phone, note: tre mobiler er stjålet',
    'mista kortet for to dager siden': 'buypass-card lost, when: mandag 23. november',
  })

  it('three things that are named without “og” are all reported', () => {
    for (const text of ['kort pc mobil er borte', 'mista kort pc mobil', 'kort pc mobil alt er borte']) {
      const chat = new DialogChat().say(text)
      assert.equal(chat.known, `buypass-card lost, note: ${text}, equipmentToo: yes`)
      assert.deepEqual(
        chat.turn.begun?.map(({ answers }) => answers['device']),
        ['phone'],
      )
    }
  })

  it('“send ikke ennå” is not noted, and asks for no yes', () => {
    const chat = new DialogChat().say('mista kortet').say('send ikke ennå')
    assert.equal(chat.known, 'buypass-card lost')
    assert.deepEqual([chat.shown, chat.draft.asking], ['text', null])
  })

  it('more damage to filed equipment is offered for forwarding', () => {
    const broken = filedReport({
      id: 'pc',
      type: 'equipment-damaged',
      cause: 'damaged',
      answers: { device: 'laptop' },
    })
    assert.equal(new DialogChat({ open: [broken] }).say('den er helt død nå').shown, 'ask-forwarding')
  })

  it('telling who broke the thing does not ask whether to drop the report', () =>
    assert.notEqual(new DialogChat().say('skjermen på pc er knust').say('det var en kollega').shown, 'drop?'))

  it('a date is no secret while the form asks for one, but four digits are', () => {
    const { draft } = new DialogChat().say('jeg slutter')
    const said = (text: string) => maskSaid({ kind: 'text', text }, draft, incidentTypes)
    assert.equal(said('31.12').secretSeen, false)
    assert.equal(said('3112').secretSeen, true)
  })
})
