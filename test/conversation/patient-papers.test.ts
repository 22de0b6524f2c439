import assert from 'node:assert/strict'
import { type Chats, DialogChat, itFiles, readChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'
import { reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const together: Chats = {
  'mista pc-en / det lå papirer med pasientopplysninger i veska / send':
    'equipment-lost lost, device: laptop, papers: yes, where: i veska',
  'mista pc-en / det låg pasientlister i sekken / send':
    'equipment-lost lost, device: laptop, papers: yes, where: i sekken',
  'mista mobilen / i veska lå elevmapper / send':
    'equipment-lost lost, device: phone, papers: yes, where: i veska',
  'mista pc-en / og en perm med pasientinfo / send': 'equipment-lost lost, device: laptop, papers: yes',
  'mista pc-en / ingen papirer med pasientopplysninger / send':
    'equipment-lost lost, device: laptop, papers: no',
  'My laptop is gone / patient records on paper / send': 'equipment-lost lost, device: laptop, papers: yes',
  'PC-en vart stolen frå bilen. Det låg pasientjournalar på papir i same veske / send':
    'equipment-lost stolen, papers: yes, where: frå bilen, device: laptop, note: PC-en vart stolen frå bilen. Det låg pasientjournalar på papir i same veske',
}

const onIt: Chats = {
  'mista pc-en / det var pasientlister på den / send':
    'equipment-lost lost, device: laptop, personalData: yes',
  'pc-en er borte. Pc-en med pasientopplysninger lå i veska / send':
    'equipment-lost lost, personalData: yes, device: laptop, note: pc-en er borte. Pc-en med pasientopplysninger lå i veska',
  'mista pc-en / det lå pasientlister på papir i sekken, ingen pasientinfo på pc-en / send':
    'equipment-lost lost, device: laptop, note: det lå pasientlister på papir i sekken, ingen pasientinfo på pc-en, personalData: no, papers: yes, where: i sekken',
}

const howMany: Chats = {
  'mista pc-en / ja / i går / på bussen / ti pasienter':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, note: ti pasienter, personalData: yes',
  'mista pc-en / ja / i går / på bussen / ja, minst 15 beboere':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, note: ja, minst 15 beboere, personalData: yes',
  'mista pc-en / ja / i går / på bussen / noen få pasienter':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, note: noen få pasienter, personalData: yes',
  'mista pc-en / ja / i går / på bussen / vet ikke, kanskje ti pasienter':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, note: vet ikke, kanskje ti pasienter, personalData: unknown',
  'mista pc-en / ja / i går / på bussen / ja':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, personalData: yes',
  'mista pc-en / ja / i går / på bussen / det er ikke noen pasientopplysninger der':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, personalData: no',
  'mista pc-en / ja / i går / på bussen / tror ikke det er noen personopplysninger':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, personalData: no',
  'mista pc-en / ja / i går / på bussen / uten noen personopplysninger':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, personalData: no',
  'mista pc-en / ja / i går / på bussen / nei, ingen pasienter':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: på bussen, personalData: no',
}

const nobodysData: Chats = {
  'mista pc-en / neste / jeg er en ansatt': 'equipment-lost lost, device: laptop, note: jeg er en ansatt',
  'mista pc-en / neste / eg er ein tilsett': 'equipment-lost lost, device: laptop, note: eg er ein tilsett',
  'mista pc-en / neste / vi er tre ansatte': 'equipment-lost lost, device: laptop, note: vi er tre ansatte',
  'mista pc-en / neste / en bruker lånte den':
    'equipment-lost lost, device: laptop, note: en bruker lånte den',
  'My laptop is gone / next / I’m one of the employees':
    'equipment-lost lost, device: laptop, note: I’m one of the employees',
  'mista pc-en / neste / ja, alle pasientene våre ligger der':
    'equipment-lost lost, device: laptop, note: ja, alle pasientene våre ligger der, personalData: yes',
}

describe('Papers about patients that are gone with the equipment', () => {
  describe('count for the form’s question about papers', () => itFiles(together))
  describe('are told apart from data on the equipment', () => itFiles(onIt))

  describe('words about how many patients answer the question about personal data', () => itFiles(howMany))

  describe('people who are only mentioned do not answer the question about personal data', () =>
    itFiles(nobodysData))

  it('begin no report about a password', () => {
    const chat = readChat('PC-en min ble stjålet i natt. Det lå pasientjournaler på papir i veska')
    assert.equal(chat.shown, 'form')
    assert.equal(chat.draft.answers['papers'], 'yes')
  })

  for (const text of [
    'den inneholdt pasientjournaler',
    'det lå pasientjournaler på den',
    'there were patient records on it',
  ])
    it(`“${text}” after filing is offered as an addition about personal data`, () => {
      const pc = filedReport({ id: 'pc', type: 'equipment-lost', answers: { device: 'laptop' } })
      const [asked] = new DialogChat({ open: [pc] }).say(text).turn.replies
      assert.deepEqual(asked, {
        show: 'ask-addition',
        ticketId: pc.id,
        told: { personalData: 'yes', note: text },
      })
    })

  const straks = withStraks()

  it('make the leader’s alert tell of Datatilsynet', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('PC-en ble stjålet fra bilen. Det lå papirer med pasientopplysninger i samme veske')
    await kari.press('Send meldingen', { personalData: 'no' })
    const alert = await straks.m365.chatOf('Ola Nordmann').waitFor('Utstyr stjålet')
    assert.match(alert.text, /Papirer med helse- eller personopplysninger\nJa/)
    assert.match(alert.text, /Datatilsynet/)
  })

  it('do so too when the employee does not know whether there were any', async () => {
    const number = await reportNew(straks.m365.chatOf('Per Olsen'), 'pc-en er stjålet', {
      personalData: 'no',
      papers: 'unknown',
    })
    await seen(straks.m365.chatOf('Ola Nordmann'), number, /Papirer[^\n]*\nVet ikke[\s\S]*Datatilsynet/)
  })
})
