import assert from 'node:assert/strict'
import type { StatisticsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type IncidentType, incidentType } from '../../dialogs/incident-type.ts'
import { aboutTheEvent } from '../../dialogs/incidents/fields.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { understand } from '../../dialogs/understand/understand.ts'
import { lost } from '../../dialogs/understand/words/lost.ts'
import { HELP_DESK } from '../helpers/desks.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { typesOfEigersund } from '../helpers/eigersund.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

/** A type unknown to Straks: its own field, leader's part and words, all in this one value. */
const keyCard = incidentType({
  id: 'key-card',
  paragraph: '2.2',
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
        nn: {
          label: 'Kva dør?',
          question: 'Kva dør?',
          choices: { front: 'Hovuddør', back: 'Bakdør' },
        },
        en: {
          label: 'Which door?',
          question: 'Which door?',
          choices: { front: 'Front door', back: 'Back door' },
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
          subject: 'lag en ny adgangsbrikke',
          leaderAdvice: 'Slipp innmelderen inn imens.',
          notYet: 'Brikken er ikke byttet.',
        },
      },
    },
    nn: {
      menu: 'Tilgangsbrikke',
      heading: 'Tilgangsbrikke',
      causeQuestion: 'Kva har skjedd med brikka?',
      actNow: ['Gå inn med ein kollega imens.'],
      causes: {
        snapped: {
          choice: 'Ho er knekt',
          title: 'Tilgangsbrikke knekt',
          actNow: ['Ta vare på bitane.'],
          afterwards: ['Lever bitane i resepsjonen.'],
          request: 'Lag ei ny brikke.',
          subject: 'lag ei ny tilgangsbrikke',
          leaderAdvice: 'Slepp innmeldaren inn imens.',
          notYet: 'Brikka er ikkje bytt.',
        },
      },
    },
    en: {
      menu: 'Key card',
      heading: 'Key card',
      causeQuestion: 'What has happened to the key card?',
      actNow: ['Go in with a colleague meanwhile.'],
      causes: {
        snapped: {
          choice: 'It has snapped',
          title: 'Key card snapped',
          actNow: ['Keep the pieces.'],
          afterwards: ['Hand the pieces in at the reception.'],
          request: 'Make a new key card.',
          subject: 'make a new key card',
          leaderAdvice: 'Let the person who reported in meanwhile.',
          notYet: 'The key card has not been replaced.',
        },
      },
    },
  },
  evidence: { names: ['adgangsbrikke', 'brikken'], causes: { snapped: ['knakk', 'knekt'] } },
})

describe('An incident type that is added as one value', () => {
  const straks = withStraks({ incidentTypes: [...incidentTypes, keyCard] })

  it('works in menu, form, mail, alert, receipt, list and statistics', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('meny')
    assert.ok(kari.lastMessage().buttons.some((title) => title.includes('Adgangsbrikke')))
    await kari.say('adgangsbrikken min knakk i døra')
    assert.match(kari.lastMessage().text, /Ta vare på bitene/)
    await kari.press('Send meldingen', { door: 'back' })

    const mail = await m365.mailbox(HELP_DESK).waitForMail('Adgangsbrikke knekt')
    assert.match(mail.text, /§\u00a02\.2/)
    assert.match(mail.text, /Bakdør/)
    const alert = await m365.chatOf('Ola Nordmann').waitFor('Adgangsbrikke knekt')
    assert.match(alert.text, /Slipp innmelderen inn/)
    assert.match(alert.text, /Bakdør/)
    const receipt = await kari.waitFor('Brikken er ikke byttet.')
    assert.match(receipt.text, /Lever bitene i resepsjonen/)
    assert.doesNotMatch(receipt.text, /Ta vare på bitene/)

    const ingrid = personAt(straks, 'Ingrid Solberg')
    const csv = await (await ingrid.ask('GET', '/api/tickets.csv?type=key-card')).text()
    assert.match(csv, /;Adgangsbrikke;Adgangsbrikke knekt;.*Kari Hansen/)
    const { perMonth } = await json<StatisticsJson>(await ingrid.ask('GET', '/api/statistics'))
    assert.deepEqual(
      perMonth.map(({ type, count }) => [type, count]),
      [['key-card', 1]],
    )
  })
})

describe('The words of an added incident type', () => {
  const key: IncidentType = {
    ...keyCard,
    id: 'key',
    evidence: { names: ['nøkkel', 'nøkler', 'nøklene', 'nøklane'], causes: { lost } },
  }
  const types = [...incidentTypes, key, keyCard]
  const told: [message: string, type: string, cause: string][] = [
    ['nøkkelen er borte', 'key', 'lost'],
    ['har mista nøklane', 'key', 'lost'],
    ['Nøkkelen til medisinskapet er borte', 'key', 'lost'],
    ['adgangsbrikken er knekt', 'key-card', 'snapped'],
  ]
  for (const [message, type, cause] of told)
    it(`name that type: "${message}"`, () => {
      const { intent, cause: understood, ask } = understand(message, types)
      assert.deepEqual({ intent, cause: understood, ask }, { intent: type, cause, ask: false })
    })

  it('change nothing for a message that names another thing or none', () => {
    for (const message of [
      'I lost my umbrella on the bus',
      'Mistet jobben i dag, hva gjør jeg nå med NAV',
      'could not find it',
      'eg mista det på bussen',
      'lost my wallet',
      'noen fant PC-en min, men nå er den borte igjen',
    ]) {
      const [now, before] = [types, incidentTypes].map((known) => {
        const { intent, cause, also, ask } = understand(message, known)
        return { intent, cause, also, ask }
      })
      assert.deepEqual(now, before, message)
    }
  })

  it('are not answered with the rule about another type when the instruction’s answers have none for it', () => {
    const locker = { ...key, evidence: { names: ['garderobekort'], causes: { lost } } }
    const shown = (paragraph: string) =>
      new DialogChat({ types: [...typesOfEigersund, { ...locker, paragraph }] }).say(
        'hva gjør jeg når garderobekortet er borte?',
      ).shown
    assert.equal(shown('4.1'), 'form')
    assert.equal(shown('2.6'), 'instruction + form')
  })

  it('leave people’s own things out of scope', () => {
    for (const message of ['husnøkkelen min er borte', 'lommeboka er borte'])
      assert.equal(understand(message, types).intent, 'out-of-scope', message)
    assert.equal(understand('nøkkelen er borte', incidentTypes).intent, 'out-of-scope')
  })
})
