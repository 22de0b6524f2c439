import assert from 'node:assert/strict'
import { DialogChat, itFiles, itShows } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

const pc = 'equipment-lost stolen, device: laptop'

describe('A thing that lay with something that is gone', () => {
  describe('is reported as well, to the desk that must act on it', () =>
    itFiles({
      'veska er stjålet med pc / NHN-passordet lå i lomma':
        'nhn-credentials compromised, note: NHN-passordet lå i lomma',
      'mista kortet / NHN-passordet låg i lomma':
        'nhn-credentials compromised, note: NHN-passordet låg i lomma',
      'veska er stjålet med pc / pinkoden lå i veska':
        'buypass-card pin-compromised, note: pinkoden lå i veska',
      'veska er stjålet med pc / kortet lå i veska': `${pc}, note: veska er stjålet med pc\nkortet lå i veska, cardToo: yes`,
      'veska er stjålet med pc / mobilen lå i veska':
        'equipment-lost stolen, note: mobilen lå i veska, device: phone',
    }))

  describe('is reported after a message that named only the bag', () =>
    itFiles({
      'my bag was stolen / my card was in it':
        'buypass-card stolen, note: my bag was stolen. my card was in it',
      'my bag was stolen on the train / my card was in it': 'buypass-card null',
      'min veske er borte / hei / kortet lå i den': 'buypass-card null',
      'my purse was stolen / my card was in it':
        'buypass-card stolen, note: my purse was stolen\nmy card was in it',
      'kortet lå i den andre veska': 'nothing',
      'kortet lå i den hele tiden': 'nothing',
    }))

  describe('does not tell the place of the loss, and a PIN beside its card goes into the note', () =>
    itFiles({
      'veska er stjålet med pc / passordet lå i veska': `${pc}, note: veska er stjålet med pc\npassordet lå i veska`,
      'veska er stjålet med pc og kort / pinkoden lå i veska': `${pc}, note: veska er stjålet med pc og kort\npinkoden lå i veska, cardToo: yes`,
      'mista kortet / pinkoden lå i veska': 'buypass-card lost, note: pinkoden lå i veska',
      'veska er stjålet med pc / pc-en lå i bilen': `${pc}, note: veska er stjålet med pc, where: i bilen`,
      'veska er stjålet med pc / veska lå i bilen': `${pc}, note: veska er stjålet med pc, where: i bilen`,
    }))

  describe('is not ticked when the text tells of something else than a loss', () =>
    itFiles({
      'mista kortet / skjermen på jobbtelefonen er knust':
        'equipment-damaged damaged, device: phone, note: skjermen på jobbtelefonen er knust',
      'mista kortet / usb-c-laderen er borte':
        'equipment-damaged accessory-lost, device: other, note: usb-c-laderen er borte',
      'mista kortet / pc-en sto pålogget på vaktrommet':
        'buypass-card lost, note: pc-en sto pålogget på vaktrommet',
      'mista kortet / eg sluttar fredag, kva med pc-en':
        'buypass-card lost, note: eg sluttar fredag, kva med pc-en, when: fredag 20. november',
      'mista kortet / PC-en sto hjemme, så saken kan droppes':
        'buypass-card lost, note: PC-en sto hjemme, så saken kan droppes',
      'mista kortet / too many tries on the tablet': 'buypass-card lost, note: too many tries on the tablet',
      'mista kortet / mobilen er også borte':
        'buypass-card lost, note: mobilen er også borte, equipmentToo: yes',
    }))

  describe('is withdrawn, not ticked, when it is filed and turned up', () => {
    const filed = { open: [filedReport({ id: 'card' })] }
    const texts = {
      'kortet lå i lomma, ikke bry dere': 'ask-withdrawal',
      'kortet lå også i veska': 'personalData',
    }
    itShows(texts, filed, ['mista pc-en'])
    itShows({ 'kortet lå i lomma, ikke bry dere': 'drop?' }, filed, ['mista kortet'])
  })

  describe('is described when all of it is filed, and opens no third report', () => {
    const pcFiled = filedReport({ id: 'pc', type: 'equipment-lost', answers: { device: 'laptop' } })
    itShows(
      {
        'kortet og pc-en lå i samme veske': 'tickets',
        'både pc og kort lå i bilen': 'tickets',
        'both were in the car': 'tickets',
        'kortet og mobilen er stjålet': 'form',
      },
      { open: [pcFiled, filedReport({ id: 'card' })] },
    )
  })

  it('is reported first, and the report that was begun comes after', () => {
    const chat = new DialogChat().say('veska er stjålet med pc').say('NHN-passordet lå i lomma').say('send')
    assert.match(chat.known, /^nhn-credentials compromised/)
    assert.equal(chat.turn.before, 'draft 1')
  })

  describe('gets a report of its own after filing, and withdraws nothing', () => {
    const filed = filedReport({
      id: 'pc',
      type: 'equipment-lost',
      cause: 'stolen',
      answers: { device: 'laptop' },
    })
    const said = (text: string) => new DialogChat({ open: [filed] }).say(text)
    const reports: Record<string, string> = {
      'kortet lå også i veska': 'buypass-card stolen',
      'mobilen lå også i veska': 'equipment-lost stolen',
      'mobilen også': 'equipment-lost stolen',
      'og kortet': 'buypass-card stolen',
      'NHN-passordet lå også i veska': 'nhn-credentials compromised',
      'pinkoden til kortet lå i veska': 'buypass-card pin-compromised',
    }
    for (const [text, report] of Object.entries(reports))
      it(`“${text}” begins a report of its own`, () =>
        assert.ok(said(text).known.startsWith(report), said(text).known))

    it('adds to the ticket when it is the PIN of a filed card', () => {
      const chat = new DialogChat({ open: [filedReport({ id: 'card' })] })
      for (const text of ['pin står på lapp i lommeboka', 'pinkoden lå i veska'])
        assert.equal(chat.say(text).shown, 'ask-forwarding', text)
    })

    it('“pc-en lå i veska” begins no report when the PC is filed', () =>
      assert.equal(said('pc-en lå i veska').known, 'nothing'))
  })

  describe('a later message may turn damage into theft, and a lost part into a lost device', () =>
    itFiles({
      'pc-en er ødelagt / den ble stjålet': `${pc}, note: den ble stjålet`,
      'I broke my laptop / it was stolen': `${pc}, note: I broke my laptop\nit was stolen`,
      'skjermen på mobilen er knust / jeg mista den':
        'equipment-damaged damaged, device: phone, note: skjermen på mobilen er knust\njeg mista den',
      'mista laderen / og pc-en': 'equipment-lost null, note: og pc-en, device: laptop',
      'mista mobil / og pc-en': 'equipment-lost lost, note: og pc-en, device: laptop',
    }))

  describe('is reported as gone, also when one message tells everything', () =>
    itFiles({
      'PC stjålet sammen med kortet og en lapp med pin': `${pc}, note: PC stjålet sammen med kortet og en lapp med pin, cardToo: yes`,
      'kortet og lappen med pinkoden er stjålet':
        'buypass-card stolen, note: kortet og lappen med pinkoden er stjålet',
      'mista kortet og noen vet pinkoden': 'buypass-card lost, note: mista kortet og noen vet pinkoden',
      'lappen med pinkoden til kortet er borte':
        'buypass-card pin-compromised, note: lappen med pinkoden til kortet er borte',
      'kortet har jeg, men lappen med pin er borte':
        'buypass-card pin-compromised, note: kortet har jeg, men lappen med pin er borte',
    }))
})
