import assert from 'node:assert/strict'
import { asked, bytesOf, read, recordedMails } from '../helpers/recorded-mails.ts'

describe('A recorded mail', () => {
  for (const recorded of recordedMails('mails')) {
    it(`is read as a person reads it: ${recorded.file}`, async () => {
      assert.deepEqual(asked(await read(bytesOf('mails', recorded.file)), recorded), recorded)
    })
  }
})

/** Mails of other systems and languages than those the rules were written for. */
describe('Reading mails that no rule was written for', () => {
  const failures = ['bounce', 'delayed']
  let outcomes: { file: string; wanted: string; kind: string; isStandard: boolean }[]
  before(async () => {
    outcomes = await Promise.all(
      recordedMails('held-back').map(async ({ file, kind: wanted }) => {
        const bytes = bytesOf('held-back', file)
        const isStandard = bytes.includes('message/delivery-status')
        return { file, wanted, kind: (await read(bytes)).kind, isStandard }
      }),
    )
  })

  const share = (isStandard: boolean) => {
    const bounces = outcomes.filter((one) => failures.includes(one.wanted) && one.isStandard === isStandard)
    return bounces.filter(({ kind, wanted }) => kind === wanted).length / bounces.length
  }

  it('recognises 99 in 100 standard failure reports', () => assert.ok(share(true) >= 0.99))

  it('recognises 85 in 100 other failure notices', () => assert.ok(share(false) >= 0.85))

  it('takes no answer for a failure notice, and no failure notice for an answer', () => {
    const isAnswer = (kind: string) => kind === 'answer'
    const confused = outcomes.filter(
      ({ wanted, kind }) =>
        (isAnswer(wanted) && failures.includes(kind)) || (failures.includes(wanted) && isAnswer(kind)),
    )
    assert.deepEqual(confused, [])
  })

  it('recognises the kind of nine in ten mails', () => {
    const right = outcomes.filter(({ kind, wanted }) => kind === wanted)
    assert.ok(right.length >= 0.9 * outcomes.length, `${right.length} of ${outcomes.length}`)
  })
})
