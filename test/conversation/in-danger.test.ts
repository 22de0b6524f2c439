import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('A message about danger or despair, which is not for Straks', () => {
  const texts = textsOf(eigersund, 'nb')
  const { danger, despair, police, unfair } = texts.smallTalk
  const said = (chat: DialogChat) =>
    chat.turn.replies.map((reply) => (reply.show === 'text' ? reply.text(texts) : reply.show))

  for (const text of [
    'det brenner',
    'det brenn',
    'brann på kjøkkenet på avdelinga',
    'brann!',
    'brann nå',
    'brann 2. etasje',
    'brann kjøkkenet',
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
    it(`“${text}” is answered with whom to call`, () =>
      assert.deepEqual(said(new DialogChat().say(text)), [danger]))

  for (const text of ['jeg vil dø', 'jeg orker ikke mer', 'eg har det ikkje bra', 'I want to die'])
    it(`“${text}” is answered with somebody to speak to`, () =>
      assert.deepEqual(said(new DialogChat().say(text)), [despair]))

  for (const text of [
    'jeg føler meg mobbet på jobb',
    'I was harassed at work',
    'jeg vil varsle om korrupsjon',
  ])
    it(`“${text}” is answered with who sees to such things`, () =>
      assert.deepEqual(said(new DialogChat().say(text)), [unfair]))

  it('is not seen in the name of a football ground', () =>
    assert.equal(
      new DialogChat().say('mista kortet').say('Brann stadion').known,
      'buypass-card lost, note: Brann stadion',
    ))

  it('is not seen in impatience with the questions, which is told how to send', () => {
    for (const text of [
      'orker ikke mer spørsmål',
      'orkar ikkje fleire spørsmål',
      'orker ikke mer av dette skjemaet',
      'ikke flere spørsmål',
      'no more questions please',
    ])
      assert.deepEqual(said(new DialogChat().say('mista kortet').say(text)), [texts.smallTalk.nowWhat], text)
  })

  it('is noted in an open report when somebody has taken the thing', () => {
    for (const text of [
      'en bruker slo meg og tok den',
      'ein brukar slo meg og tok han',
      'a patient hit me and took it',
    ]) {
      const chat = new DialogChat().say('pc-en er borte').say(text)
      assert.deepEqual(
        [said(chat), chat.known],
        [[danger, 'form'], `equipment-lost stolen, device: laptop, note: ${text}`],
      )
    }
  })

  it('leaves an open report as it was', () => {
    const chat = new DialogChat().say('mista pc-en').say('en pasient falt')
    assert.deepEqual([said(chat), chat.known], [[danger], 'equipment-lost lost, device: laptop'])
  })

  it('is answered first when the open report is to be sent as well', () =>
    assert.deepEqual(said(new DialogChat().say('mista pc-en').say('orker ikke leve mer, send')), [despair]))

  it('is not added to a filed ticket', () => {
    const open = [filedReport({ id: 'card' })]
    assert.deepEqual(said(new DialogChat({ open }).say('en pasient er borte')), [danger])
  })

  it('may still be the answer that the help desk has asked for', () => {
    const mayBeFor = {
      ticketId: 'pc',
      as: 'answer',
      number: '2026-000001',
      type: 'equipment-lost',
      asked: true,
    } as const
    const open = [filedReport({ id: 'pc' })]
    const chat = new DialogChat({ open, mayBeFor }).say('en bruker slo meg og tok den')
    assert.deepEqual(said(chat), [danger, 'ask-forwarding'])
    assert.deepEqual(chat.say('ja').turn.forwards?.[0]?.text, 'en bruker slo meg og tok den')
  })

  it('is answered above the form when a loss is told as well', () =>
    assert.deepEqual(said(new DialogChat().say('noen slo meg og tok mobilen')), [danger, 'form']))

  for (const text of [
    'mobilen jeg bruker falt i bakken',
    'brannalarmen gikk og jeg glemte kortet på kontoret',
    'mistet fire kort',
    'mista mobilen, pasienten så det',
  ])
    it(`“${text}” opens a form and nothing more`, () =>
      assert.deepEqual(said(new DialogChat().say(text)), ['form']))

  it('“skal jeg anmelde det?” is answered about the police', () =>
    assert.deepEqual(said(new DialogChat().say('pc-en er stjålet').say('skal jeg anmelde det?')), [police]))
})
