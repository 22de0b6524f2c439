import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('What cannot wait, and is nothing that is reported here', () => {
  const texts = textsOf(eigersund, 'nb')
  const { danger, despair, police, unfair } = texts.smallTalk
  const said = (chat: DialogChat) =>
    chat.turn.replies.map((reply) => (reply.show === 'text' ? reply.text(texts) : reply.show))

  for (const text of [
    'det brenner',
    'det brenn',
    'brann på kjøkkenet på avdelinga',
    'there is a fire',
    'det lukter røyk',
    'en bruker har truet meg med kniv',
    'eg vart trua på jobb',
    'someone threatened me',
    'pasient falt ut av senga i natt, hva gjør jeg?',
    'ein pasient har falle',
    'a child is missing',
    'beboer har gått fra avdelinga og er savnet',
    'jeg har stukket meg på en sprøyte',
    'jeg har gitt feil medisin til pasient',
    'en pasient er død',
    'jeg ble bitt av en hund',
    'ring ambulanse',
    'heisen har stoppet og folk er inni',
  ])
    it(`“${text}”: whom to call`, () => assert.deepEqual(said(new DialogChat().say(text)), [danger]))

  for (const text of ['jeg vil dø', 'jeg orker ikke mer', 'eg har det ikkje bra', 'I want to die'])
    it(`“${text}”: somebody to speak to`, () => assert.deepEqual(said(new DialogChat().say(text)), [despair]))

  for (const text of [
    'jeg føler meg mobbet på jobb',
    'I was harassed at work',
    'jeg vil varsle om korrupsjon',
  ])
    it(`“${text}”: who is there for that`, () => assert.deepEqual(said(new DialogChat().say(text)), [unfair]))

  it('leaves a report that is open as it was', () => {
    const chat = new DialogChat().say('mista pc-en').say('en pasient falt')
    assert.deepEqual([said(chat), chat.known], [[danger], 'equipment-lost lost, device: laptop'])
  })

  it('is added to nothing that is filed', () => {
    const open = [filedReport({ id: 'card' })]
    assert.deepEqual(said(new DialogChat({ open }).say('en pasient er borte')), [danger])
  })

  it('stands above the form of what is reported besides', () =>
    assert.deepEqual(said(new DialogChat().say('noen slo meg og tok mobilen')), [danger, 'form']))

  for (const text of [
    'mobilen jeg bruker falt i bakken',
    'brannalarmen gikk og jeg glemte kortet på kontoret',
    'mistet fire kort',
    'mista mobilen, pasienten så det',
  ])
    it(`“${text}” is a report and no more`, () =>
      assert.deepEqual(said(new DialogChat().say(text)), ['form']))

  it('whether the police are to be told is answered', () =>
    assert.deepEqual(said(new DialogChat().say('pc-en er stjålet').say('skal jeg anmelde det?')), [police]))
})
