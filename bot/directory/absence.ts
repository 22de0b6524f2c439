import type { AutomaticReplies, Graph } from './graph.ts'
import { asFarAsGranted } from './graph-failure.ts'

type Sources = Pick<Graph, 'automaticReplies' | 'presence'>

/**
 * Whether a person is out of office: by their automatic replies, or else by what Teams shows, whichever the tenant
 * lets us read. Neither readable counts as there. Throws DeliveryFailure when Graph does not answer: that says nothing.
 */
export async function isAway(personId: string, graph: Sources, now: Date): Promise<boolean> {
  const replies = await asFarAsGranted(graph.automaticReplies(personId))
  if (replies) return repliesNow(replies, now)
  return (await asFarAsGranted(graph.presence(personId))) === 'OutOfOffice'
}

function repliesNow(replies: AutomaticReplies, now: Date): boolean {
  const { status, scheduledStartDateTime: from, scheduledEndDateTime: until } = replies
  if (status !== 'scheduled') return status === 'alwaysEnabled'
  return (!from || from <= now) && (!until || now < until)
}
