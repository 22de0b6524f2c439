import assert from 'node:assert/strict'
import { applyOverrides } from '../../bot/organisation/organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('A type that the municipality does not offer', () => {
  const withoutEquipment = applyOverrides(incidentTypes, {
    ...eigersund,
    types: { ...eigersund.types, 'equipment-lost': undefined },
  })
  const filed = (without: string, ...texts: string[]) => {
    const types = { ...eigersund.types, [without]: undefined }
    const chat = new DialogChat({ types: applyOverrides(incidentTypes, { ...eigersund, types }) })
    for (const text of texts) chat.say(text)
    return chat.say('send').known
  }

  it('never replaces the open report, and words about it go into the note', () => {
    assert.equal(
      filed('equipment-lost', 'mista kortet', 'nei, mobilen'),
      'buypass-card lost, note: nei, mobilen',
    )
    assert.equal(
      filed('equipment-lost', 'pc-en er knust', 'den ble stjålet'),
      'equipment-damaged damaged, device: laptop, note: den ble stjålet',
    )
    assert.equal(
      filed('nhn-credentials', 'glemt passordet til visma', 'nei, til NHN'),
      'system-password forgotten, system: visma, note: nei, til NHN',
    )
  })

  it('leaves the offered thing to be reported alone when a message names both', () =>
    assert.equal(
      filed('equipment-lost', 'mista pc-en og kortet'),
      'buypass-card lost, note: mista pc-en og kortet',
    ))

  for (const text of [
    'mista kortet og pc-en',
    'mista pc-en og kortet',
    'mista pc-en',
    'lost my card and my laptop',
  ])
    it(`is answered with whom to contact for “${text}”`, () => {
      const contact = () => 'Ring 51 46 80 00.'
      const { replies } = new DialogChat({ types: withoutEquipment, contact }).say(text).turn
      const [said] = replies
      assert.ok(said?.show === 'text')
      assert.match(said.text({ ...textsIn('nb'), helpDeskName: 'Brukerhjelpen' }), /Ring 51 46 80 00/)
      assert.equal(replies.filter(({ show }) => show === 'text').length, 1)
    })

  it('has no tick on the form of another type', () => {
    assert.equal(filed('equipment-lost', 'mista kortet', 'og mobilen'), 'buypass-card lost, note: og mobilen')
    assert.equal(
      filed('buypass-card', 'mista pc-en', 'og kortet'),
      'equipment-lost lost, device: laptop, note: og kortet',
    )
  })
})
