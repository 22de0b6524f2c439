import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { LocalMail } from '../../local/page-api.ts'
import { withThoseWaiting } from '../helpers/answering.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, autoReplyTo, awayReplyTo, noticeOf } from '../helpers/incoming-mails.ts'
import { toBuypass } from '../helpers/reporting.ts'
import { lostCard, settled } from '../helpers/tab-people.ts'

const mails = {
  bounce: (mail: LocalMail) => noticeOf(mail),
  delay: (mail: LocalMail) => noticeOf(mail, { action: 'delayed', status: '4.4.1' }),
  auto: (mail: LocalMail) => autoReplyTo(mail),
  away: (mail: LocalMail) => awayReplyTo(mail),
  answer: (mail: LocalMail) => answerTo(mail, { text: 'Vi ser på det.' }),
  another: (mail: LocalMail) => answerTo(mail, { text: 'Nå er det gjort.' }),
  forged: (mail: LocalMail) => answerTo(mail, { text: 'Alt er i orden.', from: 'Ola <ola@svindel.example>' }),
}
type Kind = keyof typeof mails
const kinds = Object.keys(mails).filter((kind): kind is Kind => kind in mails)

describe('Mails that come back in any order, any number of times', () => {
  const { straks, chat, ingrid, sentTo } = withThoseWaiting()

  it('leave the delivery in the right state, and nothing is told twice', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 }), async (heard) => {
        const { number } = await lostCard(straks)
        const mail = await sentTo(BUYPASS, number)
        for (const kind of heard) await straks.hear(mails[kind](mail))
        const ticket = await settled(ingrid, number)
        const { state, answer, delayed } = toBuypass(ticket)
        assert.deepEqual({ state, answer, delayed }, expected(heard))
        assert.equal(ticket.needsAttention, state === 'failed')
        await straks.idle()
        const told = (words: string) =>
          chat()
            .messages()
            .filter(({ text }) => text.startsWith(`Sak ${number}: ${words}`)).length
        assert.deepEqual(
          [told('Buypass svarte:\nVi ser på det.'), told('Buypass svarte:\nNå er det gjort.')],
          [Number(heard.includes('answer')), Number(heard.includes('another'))],
        )
        // A failure is not told if the mail has arrived after all by then.
        const inVain = told('E-posten til Buypass kom ikke fram')
        assert.ok(inVain <= Number(heard.includes('bounce')))
        if (state === 'failed') assert.equal(inVain, 1)
      }),
      { numRuns: 12, endOnFailure: true },
    ))

  /** A desk that has answered has the mail: no bounce before or after changes that. */
  function expected(heard: Kind[]) {
    const answer = heard.some(isHuman) ? 'human' : heard.includes('auto') ? 'auto' : null
    const state = answer === null && heard.includes('bounce') ? 'failed' : 'sent'
    return { state, answer, delayed: state === 'sent' && answer === null && heard.includes('delay') }
  }

  function isHuman(kind: Kind): boolean {
    return kind === 'answer' || kind === 'another'
  }
})
