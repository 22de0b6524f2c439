import assert from 'node:assert/strict'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { smallTalk } from '../../dialogs/small-talk/small-talk.ts'
import { Message } from '../../dialogs/understand/message.ts'
import { understand } from '../../dialogs/understand/understand.ts'
import { contextOf, DialogChat } from '../helpers/dialog-chat.ts'
import { type Figures, heldOut, judge, type Sentence, someLearnedFrom } from '../sentences/judge.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function row(
  name: string,
  { sentences, right, wrong, asked, cause, lost }: Figures,
): Record<string, string | number> {
  const shares = {
    right,
    'asks, with the right reading': asked,
    wrong,
    'type and cause': cause,
    'incident sent away': lost,
  }
  return {
    '': name,
    sentences,
    ...Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, percent(share)])),
  }
}

describe('sentences in many voices', () => {
  it('are understood rightly in at least 95 % of those that were held out', () => {
    const figures = judge(heldOut)
    const languages = [...new Set(heldOut.map(({ lang }) => lang))]
    const kinds = [...new Set(heldOut.map(({ kind }) => kind))]
    console.table([
      row('held out', figures),
      ...languages.map((lang) =>
        row(`held out, ${lang}`, judge(heldOut.filter((sentence) => sentence.lang === lang))),
      ),
      ...kinds.map((kind) =>
        row(`held out, ${kind}`, judge(heldOut.filter((sentence) => sentence.kind === kind))),
      ),
    ])
    assert.ok(figures.right >= 0.95, `right: ${percent(figures.right)}`)
    assert.ok(figures.wrong <= 0.03, `wrong: ${percent(figures.wrong)}`)
    assert.ok(figures.cause >= 0.93, `type and cause: ${percent(figures.cause)}`)
    assert.ok(figures.lost === 0, `incidents sent away: ${percent(figures.lost)}`)
  })

  it('cost less than splitting each into words a thousand times', () => {
    const rounds = [1, 2, 3].map(() => [costOf(readAll), costOf(splitAll)])
    const [reading = 0, splitting = 0] = [0, 1].map((at) => Math.min(...rounds.map((both) => both[at] ?? 0)))
    assert.ok(reading < 1000 * (splitting / TIMES), `${reading} and ${splitting} ms`)
  })

  it('cost twice as much in all as one text of the greatest length, whatever is in it', () => {
    const words = new Set(heldOut.flatMap(({ text }) => text.toLowerCase().split(' ')))
    const some = [...words].filter((_, at) => at % 60 === 0).map((word) => `${word} `)
    const repeated = [...some, 'slutter ', 'emailed ', 'mista kortet ', '-', '\n', 'i ', '1', 'til ', 'a@']
    const rows = [heldOut, heldOut.toReversed()].map((them) => them.map(({ text }) => text).join('. '))
    const all = costOf(() => {
      for (const { text } of heldOut) new DialogChat().say(text)
    })
    for (const piece of [...repeated, ...rows.map((row) => row.slice(0, LONGEST))]) {
      const long = `Mistet kortet. ${piece.repeat(LONGEST / piece.length)}`
      for (const chat of [new DialogChat(), new DialogChat().say('mistet kortet').say('send')])
        assert.ok(costOf(() => chat.say(long)) < all / 2, `${piece.slice(0, 40)} …`)
    }
  })
})

/** Longer texts are not read (bot/reports/receive-text.ts). */
const LONGEST = 4_000

const TIMES = 50

function readAll(): void {
  for (const { text } of heldOut) understand(text, incidentTypes, new Date(0))
}

function splitAll(): void {
  for (let time = 0; time < TIMES; time++)
    for (const { text } of heldOut)
      new Set(
        text
          .normalize('NFC')
          .toLowerCase()
          .split(/[^\p{L}\d]+/u),
      )
}

/** Returns this thread's CPU time in ms; some machines count it only in hundredths of a second. */
function costOf(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

const context = contextOf()

describe('Small talk among sentences in many voices', () => {
  const all = [...someLearnedFrom, ...heldOut]

  it('is hardly ever heard in a report, a withdrawal or an addition', () => {
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

/** Counts answers that miss the meaning; offering the possible forms is not such an answer. */
function shareTaken(sentences: Sentence[]): number {
  const taken = sentences.filter(({ text }) => {
    const turn = smallTalk(new Message(text, context), null, context)
    return turn !== null && !turn.replies.some(({ show }) => show === 'which')
  })
  return taken.length / sentences.length
}
