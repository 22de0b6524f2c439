import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

/** The tables that retention erases. */
const ERASABLE = ['people', 'drafts', 'facts', 'comments', 'searches', 'ticket_words']
const PERSONAL = ['Kari Hansen', 'kari.hansen@', '40 00 00 01', 'Lappen lå ved pulten', 'Ola Nordmann']

describe('Personal data', () => {
  const straks = withStraks()

  it('are in the erasable tables alone, and not in the history, a job, a delivery or the log', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('jobbtelefonen er stjålet')
    await kari.press('Send meldingen', {
      note: 'Lappen lå ved pulten',
      phone: '40 00 00 01',
      personalData: 'yes',
    })
    await m365.chatOf('Ola Nordmann').waitFor('Utstyr stjålet')
    await m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    await kari.waitFor(/\nbekreftet \d\d:\d\d/)
    await kari.say('jeg har glemt pinkoden på buypasskortet')

    const tables = await straks.dump()
    assert.ok(tables.get('facts')?.includes('Lappen lå ved pulten'))
    for (const [table, rows] of tables) {
      if (ERASABLE.includes(table)) continue
      for (const word of PERSONAL) assert.ok(!rows.includes(word), `${table} holds ${word}`)
    }
    for (const word of PERSONAL) assert.ok(!straks.logged.join('').includes(word), `the log holds ${word}`)
  })
})
