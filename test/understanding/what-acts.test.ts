import assert from 'node:assert/strict'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport, waitingAlert } from '../helpers/made-up-rows.ts'
import { learnedFrom, type Sentence, someLearnedFrom } from '../sentences/judge.ts'

/** Sentences that mean something else than the moment asks for. */
const without = (...intents: string[]) => someLearnedFrom.filter(({ intent }) => !intents.includes(intent))
const ofCard = /kort|kårt|card|buypass|^(?:nei|no|feil|sorry)(?!\p{L})/iu
const those = (sentences: Sentence[], does: (chat: DialogChat) => unknown, moment: () => DialogChat) =>
  sentences.map(({ text }) => text).filter((text) => does(moment().say(text)))

describe('Of thousands of sentences about something else', () => {
  it('none sends the open report', () => {
    const told = without('out-of-scope', 'greeting', 'help')
    const moment = () => new DialogChat().say('mistet buypasskortet').say('ok')
    assert.equal(moment().shown, 'send?')
    assert.deepEqual(
      those(told, ({ turn }) => turn.reports.length > 0, moment),
      [],
    )
    assert.equal(moment().say('send').turn.reports.length, 1)
  })

  it('none acknowledges a leader’s alert or hands it on', () => {
    const told = without('out-of-scope', 'greeting', 'my-reports')
    const moment = () => new DialogChat({ alerts: [waitingAlert()] })
    assert.deepEqual(
      those(told, ({ turn }) => turn.handsOn ?? turn.acknowledges, moment),
      [],
    )
    assert.equal(moment().say('sett').turn.acknowledges?.length, 1)
  })

  it('none about what a leader has reported themselves acknowledges or hands on an alert', () => {
    const told = learnedFrom.filter(({ intent }) => intent === 'my-reports')
    const moment = () => new DialogChat({ alerts: [waitingAlert()], open: [filedReport({ id: 'card' })] })
    assert.deepEqual(
      those(told, ({ turn }) => turn.handsOn ?? turn.acknowledges, moment),
      [],
    )
    assert.equal(moment().say('jeg kan ikke ta dette').turn.handsOn?.length, 1)
  })

  it('none about a damage, a hand-back or a breach says that equipment is gone with the card', () => {
    const others = ['equipment-damaged', 'offboarding', 'human']
    const told = someLearnedFrom.filter(({ intent, text }) => others.includes(intent) && !ofCard.test(text))
    const moment = () => new DialogChat().say('mistet buypasskortet')
    const ticks = ({ turn: { draft } }: DialogChat) =>
      draft?.kind === 'report' && draft.answers['equipmentToo'] === 'yes'
    assert.deepEqual(those(told, ticks, moment), [])
    assert.ok(ticks(moment().say('pc-en er også borte')))
  })

  it('none about another thing leads to the question whether to withdraw the filed card', () => {
    const others = without(
      'buypass-card',
      'out-of-scope',
      'greeting',
      'help',
      'human',
      'instruction-question',
    )
    const told = others.filter(({ intent, text }) => intent !== 'my-reports' && !ofCard.test(text))
    const moment = () => new DialogChat({ open: [filedReport({ id: 'card' })] })
    assert.deepEqual(
      those(told, ({ shown }) => shown.includes('ask-withdrawal'), moment),
      [],
    )
    assert.equal(moment().say('fant kortet').shown, 'ask-withdrawal')
  })
})
