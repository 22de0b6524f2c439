import type { HistoryJson } from '../../bot/helpdesk/api-shapes.ts'
import type { TabWords } from '../words/index.ts'

/** What came by mail, and from whom as far as that is certain; undefined for every other entry. */
export function mailText({ what, by, details }: HistoryJson, words: TabWords): string | undefined {
  const name = by?.name ?? words.ticket.unknownPerson
  if (what === 'answered') return words.answerFrom(name)
  if (what === 'auto-replied') return words.autoReplyFrom(name)
  if (what !== 'noted' || !details.mail) return undefined
  if (!by) return words.unconfirmedMail
  return (details.mail === 'answer' ? words.sharedAnswerFrom : words.awayFrom)(name)
}
