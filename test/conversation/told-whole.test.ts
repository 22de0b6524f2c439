import assert from 'node:assert/strict'
import { maskSaid } from '../../bot/actions/mask-said.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { DialogChat, itFiles } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('What is told is kept, and where it belongs', () => {
  itFiles({
    'mista kortet / neste / på bussen / i går kveld':
      'buypass-card lost, where: på bussen, when: tirsdag 24. november om kvelden',
    'mista to pcer': 'equipment-lost lost, device: laptop, note: mista to pcer',
    'tre mobiler er stjålet': 'equipment-lost stolen, device: phone, note: tre mobiler er stjålet',
    'mista kortet for to dager siden': 'buypass-card lost, when: mandag 23. november',
  })

  it('things named in a row without an “og” are all reported', () => {
    for (const text of ['kort pc mobil er borte', 'mista kort pc mobil', 'kort pc mobil alt er borte']) {
      const chat = new DialogChat().say(text)
      assert.equal(chat.known, `buypass-card lost, note: ${text}, equipmentToo: yes`)
      assert.deepEqual(
        chat.turn.begun?.map(({ answers }) => answers['device']),
        ['phone'],
      )
    }
  })

  it('“send ikke ennå” is no note, and asks for no yes', () =>
    assert.equal(new DialogChat().say('mista kortet').say('send ikke ennå').known, 'buypass-card lost'))

  it('more of what is filed as broken is offered to be added', () => {
    const broken = filedReport({
      id: 'pc',
      type: 'equipment-damaged',
      cause: 'damaged',
      answers: { device: 'laptop' },
    })
    assert.equal(new DialogChat({ open: [broken] }).say('den er helt død nå').shown, 'ask-forwarding')
  })

  it('who broke it takes nothing back', () =>
    assert.notEqual(new DialogChat().say('skjermen på pc er knust').say('det var en kollega').shown, 'drop?'))

  it('a day is no secret while a form asks for one', () => {
    const { draft } = new DialogChat().say('jeg slutter')
    const said = (text: string) => maskSaid({ kind: 'text', text }, draft, incidentTypes)
    assert.equal(said('31.12').secretSeen, false)
    assert.equal(said('3112').secretSeen, true)
  })
})
