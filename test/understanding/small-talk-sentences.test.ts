import assert from 'node:assert/strict'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { smallTalk } from '../../dialogs/small-talk/small-talk.ts'
import { Message } from '../../dialogs/understand/message.ts'
import { contextOf } from '../helpers/dialog-chat.ts'
import { heldOut, type Sentence, someLearnedFrom } from '../sentences/judge.ts'

const context = contextOf()

describe('Small talk among sentences in many voices', () => {
  const all = [...someLearnedFrom, ...heldOut]

  it('is hardly ever heard in a report, nor where somebody wants to take one back or add to it', () => {
    const reports = all.filter(({ intent }) => incidentTypes.some(({ id }) => id === intent))
    assert.ok(shareTaken(reports) < 0.002, String(shareTaken(reports)))
    const wishes = all.filter(({ intent, detail }) => intent === 'my-reports' && detail.action !== 'status')
    assert.ok(shareTaken(wishes) < 0.005, String(shareTaken(wishes)))
  })

  it('is seldom heard in a question about the instruction', () => {
    const questions = all.filter(({ intent }) => intent === 'instruction-question')
    assert.ok(shareTaken(questions) < 0.02, String(shareTaken(questions)))
  })
})

/** Where an answer is given that leaves out what was meant; the forms that may be meant are no such answer. */
function shareTaken(sentences: Sentence[]): number {
  const taken = sentences.filter(({ text }) => {
    const turn = smallTalk(new Message(text, context), null, context)
    return turn !== null && !turn.replies.some(({ show }) => show === 'which')
  })
  return taken.length / sentences.length
}
