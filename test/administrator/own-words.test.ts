import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

const help = 'Har du BankID, kan du låse opp kortet selv på kommunens side.'
const url = 'https://www.example.no/ikt-instruks.pdf'

describe('Additions of the municipality in its organisation file', () => {
  const straks = withStraks({
    organisation: {
      incidentTypes: { 'buypass-card': { selfHelp: { 'pin-forgotten': help } } },
      links: {
        instruction: 'https://www.example.no/instruks',
        documents: [
          { title: 'IKT-instruksen', url, paragraph: '2.2' },
          { title: 'Definisjoner', url: 'https://www.example.no/definisjoner', paragraph: null },
        ],
      },
    },
  })

  it('show self-help on the form and the receipt of its cause alone', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    assert.ok(!kari.lastMessage().text.includes(help))
    await kari.say('avbryt')
    await kari.say('glemt pinkoden til buypasskortet')
    assert.ok(kari.lastMessage().text.includes(help))
    await kari.press('Send meldingen')
    const receipt = await kari.waitFor('PIN-kode til Buypass-kort glemt')
    assert.ok(receipt.text.includes(help))
  })

  it('make a document a link in the answer about its paragraph', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('hvilke andre instrukser gjelder?')
    assert.match(per.lastMessage().text, /§\u00a02\.2/)
    assert.deepEqual(per.lastMessage().buttons, ['Åpne instruksen', 'IKT-instruksen'])
    assert.ok(JSON.stringify(per.lastMessage().card).includes(`"url":"${url}"`))
  })

  it('offer all documents with the whole instruction', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('hvor finner jeg instruksen?')
    assert.deepEqual(per.lastMessage().buttons, ['Åpne instruksen', 'IKT-instruksen', 'Definisjoner'])
  })
})

describe('A type whose mail goes to another desk than usual', () => {
  const straks = withStraks({
    organisation: {
      incidentTypes: {
        'buypass-card': { desks: ['help-desk'] },
        'nhn-credentials': { desks: ['help-desk'] },
      },
    },
  })
  const kari = () => straks.m365.chatOf('Kari Hansen')

  it('names that desk on the form and on the receipt', async () => {
    await kari().say('mista buypasskortet')
    assert.match(kari().lastMessage().text, /Meldingen går til IKT Brukerhjelpen og nærmeste leder\./)
    await kari().press('Send meldingen')
    await kari().waitFor(/Kortet er ikke sperret før Brukerhjelpen bekrefter det\./)
    await kari().press('Trekk saken')
    await kari().press('Ja, det ble meldt ved en feil')
    await kari().waitFor(/Har Brukerhjelpen allerede sperret kortet, forblir det sperret\./)
    await kari().say('glemt passord til nhn')
    assert.match(kari().lastMessage().text, /Meldingen går til IKT Brukerhjelpen og nærmeste leder\./)
    await kari().press('Send meldingen')
    await kari().waitFor(/Du kommer ikke inn før Brukerhjelpen har hjulpet deg videre\./)
  })
})
