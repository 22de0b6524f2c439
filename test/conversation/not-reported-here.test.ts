import assert from 'node:assert/strict'
import { applyOverrides } from '../../bot/organisation/organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('What a municipality does not offer to report', () => {
  const filed = (without: string, ...texts: string[]) => {
    const types = { ...eigersund.types, [without]: undefined }
    const chat = new DialogChat({ types: applyOverrides(incidentTypes, { ...eigersund, types }) })
    for (const text of texts) chat.say(text)
    return chat.say('send').known
  }

  it('takes the place of nothing that is open: what is said of it goes along', () => {
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

  it('takes nothing with it that is', () =>
    assert.equal(
      filed('equipment-lost', 'mista pc-en og kortet'),
      'buypass-card lost, note: mista pc-en og kortet',
    ))

  it('has no tick on the form of anything else', () => {
    assert.equal(filed('equipment-lost', 'mista kortet', 'og mobilen'), 'buypass-card lost, note: og mobilen')
    assert.equal(
      filed('buypass-card', 'mista pc-en', 'og kortet'),
      'equipment-lost lost, device: laptop, note: og kortet',
    )
  })
})
