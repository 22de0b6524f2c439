import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('Half a sentence in the middle of a report', () => {
  // Messages, with a slash between two, and the report filed in the end.
  const chats: Record<string, string> = {
    'mista kortet / jeg kan nås på 41 22 33 44. Ring gjerne. / send':
      'buypass-card lost, note: jeg kan nås på 41 22 33 44. Ring gjerne., phone: 41 22 33 44',
    'mista pcen / hva med kortet som lå i veska / send':
      'equipment-lost lost, device: laptop, note: hva med kortet som lå i veska',
    'eg har gløymt passordet mitt te gerica og visma / send':
      'system-password forgotten, system: gerica, visma',
    'fikk mail om at passordet til visma er utløpt / send':
      'system-password forgotten, system: visma, note: fikk mail om at passordet til visma er utløpt',
    'got an email that my visma password has expired / send':
      'system-password forgotten, system: visma, note: got an email that my visma password has expired',
    'glemt passord til mail og visma / send': 'system-password forgotten, system: mail, visma',
    'eg har gløymt både pin og passord / send':
      'buypass-card pin-forgotten, note: eg har gløymt både pin og passord',
    'I lost my card / it was yesterday on the train / send':
      'buypass-card lost, when: tirsdag 24. november, where: on the train',
    'glemt pin / glemt / send': 'buypass-card pin-forgotten',
    'glemt pin / noen så den / send': 'buypass-card pin-compromised',
    'glemt pin til mobilen / send': 'system-password forgotten',
    'fikk en rar mail og oppga brukernavn og passord / til nhn / send':
      'nhn-credentials compromised, note: fikk en rar mail og oppga brukernavn og passord',
    'mista pcen / mobilen / send': 'equipment-lost lost, device: laptop',
    'mista kortet / jeg har ingen leder / send': 'buypass-card lost, note: jeg har ingen leder',
    'mista kortet / pinkoden sto på kortet / send': 'buypass-card lost, note: pinkoden sto på kortet',
    'mista kortet / jada / send': 'buypass-card lost',
    'jeg ga pin til en kollega så hun kunne jobbe / send':
      'buypass-card pin-compromised, note: jeg ga pin til en kollega så hun kunne jobbe',
  }
  for (const [said, expected] of Object.entries(chats)) {
    it(`“${said}” files what was said`, () => {
      const chat = new DialogChat()
      for (const text of said.split(' / ')) chat.say(text)
      assert.equal(chat.known, expected)
    })
  }

  for (const text of [
    'kan noen ringe meg på 91234567 kortet mitt er borte',
    'kortet er borte kan jeg ringe noen',
    'jeg vil ringe noen kortet er borte',
  ])
    it(`“${text}” is answered with whom to call and the form`, () => {
      const chat = new DialogChat().say(text)
      assert.equal(chat.shown, 'contact + form')
      assert.equal(chat.say('send').turn.reports.length, 1)
    })

  it('“vet ikke” to the question which password is answered with whom to contact, and the question stays', () => {
    const chat = new DialogChat().say('glemt passord').say('vet ikke')
    assert.equal(chat.shown, 'contact')
    assert.equal(chat.say('visma').say('send').known, 'system-password forgotten, system: visma')
  })

  it('a matter for others is declined, and gibberish is answered as not understood', () => {
    const said = (text: string) => {
      const [first] = new DialogChat().say(text).turn.replies
      return first?.show === 'text' ? first.text(textsOf(eigersund, 'nb')) : ''
    }
    assert.match(said('pc-en min oppfører seg rart'), /^Det kan jeg ikke hjelpe deg med her\./)
    assert.match(said('lkjsdf lkjsdf'), /^Det forsto jeg ikke\./)
  })

  it('“send” repeats the question what is meant, and nothing is lost', () => {
    const chat = new DialogChat().say('veska er stjålet').say('send')
    assert.equal(chat.shown, 'which')
    assert.equal(
      chat.say('pc').say('send').known,
      'equipment-lost stolen, device: laptop, note: veska er stjålet. pc',
    )
  })

  it('“min ansatt har mistet pc” is about a colleague', () => {
    for (const text of ['min ansatt har mistet pc', 'my employee lost her laptop'])
      assert.equal(new DialogChat().say(text).draft.colleague, true, text)
    assert.equal(new DialogChat().say('vikaren min så pinkoden min').draft.colleague, false)
  })

  it('“Olas kort er borte” is about a colleague', () => {
    assert.equal(new DialogChat().say('Olas kort er borte').draft.colleague, true)
    assert.equal(new DialogChat().say('Kommunens pc er borte').draft.colleague, false)
  })

  it('a question whether one can report anonymously quotes the instruction once', () => {
    const { replies } = new DialogChat().say('kan jeg melde dette anonymt?').turn
    assert.equal(replies.filter(({ show }) => show === 'instruction').length, 1)
  })

  it('another thing that is named is offered as a report of its own', () => {
    assert.equal(new DialogChat().say('mista pcen').say('mobilen').shown, 'which')
  })

  it('“ja” to the only thing that was asked about opens its form', () => {
    assert.equal(new DialogChat().say('jeg må ha nytt kort i dag, har vakt kl 15').shown, 'which')
    assert.equal(new DialogChat().say('jeg må ha nytt kort i dag, har vakt kl 15').say('ja').shown, 'form')
  })
})
