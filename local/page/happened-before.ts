import type { ChatEntry, LocalPerson } from '../page-api.ts'
import { api } from './api.ts'
import type { StepName } from './guide-steps.ts'

/** The steps of the guide that had happened before the page was opened, by the mails and by this leader's alerts. */
export async function happenedBefore(leader: LocalPerson): Promise<StepName[]> {
  const [mailboxes, entries] = await Promise.all([api.mailboxes(), api.activities(leader.id)])
  if (mailboxes.every(({ count }) => count === 0)) return []
  const isWaiting = entries.some(asksToAcknowledge)
  // Of what the bot has written only cards are edited.
  const isSeen = entries.some((entry) => entry.edited && !asksToAcknowledge(entry))
  if (isSeen) return ['report', 'mail', 'alert', 'acknowledge', 'receipt']
  return isWaiting ? ['report', 'mail', 'alert'] : ['report', 'mail']
}

function asksToAcknowledge({ activity }: ChatEntry): boolean {
  return JSON.stringify(activity).includes('"verb":"acknowledge"')
}
