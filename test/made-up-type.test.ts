import assert from 'node:assert/strict'
import { aboutTheEvent } from '../dialogs/fields.ts'
import type { IncidentType } from '../dialogs/incident-type.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

/** A type that Straks has never heard of: its own field, leader's part and words, all in this one value. */
const keyCard: IncidentType = {
  id: 'key-card',
  paragraph: '9.9',
  desks: ['help-desk'],
  leader: 'alert',
  causes: [{ id: 'snapped', urgency: 'normal' }],
  fields: [
    {
      name: 'door',
      kind: 'choice',
      choices: ['front', 'back'],
      readers: ['leader'],
      words: {
        nb: {
          label: 'Hvilken dør?',
          question: 'Hvilken dør?',
          choices: { front: 'Hoveddør', back: 'Bakdør' },
        },
      },
    },
    ...aboutTheEvent,
  ],
  words: {
    nb: {
      menu: 'Adgangsbrikke',
      heading: 'Adgangsbrikke',
      causeQuestion: 'Hva har skjedd med brikken?',
      actNow: ['Gå inn med en kollega imens.'],
      causes: {
        snapped: {
          choice: 'Den er knekt',
          title: 'Adgangsbrikke knekt',
          actNow: ['Ta vare på bitene.'],
          afterwards: ['Lever bitene i resepsjonen.'],
          request: 'Lag en ny brikke.',
          leaderAdvice: 'Slipp innmelderen inn imens.',
          notYet: 'Brikken er ikke byttet.',
        },
      },
    },
  },
  evidence: { names: ['adgangsbrikke', 'brikken'], causes: { snapped: ['knakk', 'knekt'] } },
}

describe('A type that is added as one value', () => {
  let straks: StraksUnderTest
  before(async () => {
    straks = await startUnderTest({ incidentTypes: [...incidentTypes, keyCard] })
  })
  after(() => straks.close())

  it('goes through the whole line: menu, words, form, mail, alert, ticket', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('meny')
    assert.ok(kari.lastMessage().buttons.some((title) => title.includes('Adgangsbrikke')))
    await kari.say('adgangsbrikken min knakk i døra')
    assert.match(kari.lastMessage().text, /Ta vare på bitene/)
    await kari.press('Send meldingen', { door: 'back' })

    const mail = await m365.mailbox('brukerhjelpen@eigersund.kommune.no').waitForMail('Adgangsbrikke knekt')
    assert.match(mail.text, /§ 9\.9/)
    assert.match(mail.text, /Bakdør/)
    const alert = await m365.chatOf('Ola Nordmann').waitFor('Adgangsbrikke knekt')
    assert.match(alert.text, /Slipp innmelderen inn/)
    assert.match(alert.text, /Bakdør/)
    const receipt = await kari.waitFor('Brikken er ikke byttet.')
    assert.match(receipt.text, /Lever bitene i resepsjonen/)
    assert.doesNotMatch(receipt.text, /Ta vare på bitene/)
  })
})
