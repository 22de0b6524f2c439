import { type IncidentType, isAskedFor, urgencyOf } from '../incident-type.ts'
import { type DialogContext, inWords, type Reply, type Say } from '../turn.ts'
import type { Wish } from '../understand/words/wish.ts'

/** Returns the short answer to a question that may come with any report; null when there is none. */
export function answerTo(
  wish: Wish,
  about: IncidentType | undefined,
  cause: string | null,
  context: Pick<DialogContext, 'desksNamed' | 'retention'>,
): Reply | null {
  const said = always[wish]
  if (said) return inWords(said)
  switch (wish) {
    case 'instruction':
      return { show: 'whole-instruction' }
    case 'stored':
      return inWords(context.retention)
    case 'misuse':
      // A forgotten secret is in nobody's hands.
      if (about && cause && urgencyOf(about, cause) === 'normal') return null
      return inWords(({ smallTalk }) => smallTalk.misuse)
    case 'who-is-told':
      return inWords(whoIsTold(about, context))
    case 'not-my-leader':
      return inWords(notMyLeader(about, cause))
    case 'leader-away':
      return inWords(({ smallTalk }) =>
        isForLeader(about) ? smallTalk.leaderAway : smallTalk.leaderIsNotTold,
      )
    case 'when-read':
      return { show: 'contact', desks: about?.desks ?? [] }
    default:
      return null
  }
}

/** The answers that are the same in every report. */
const always: Partial<Record<Wish, Say>> = {
  danger: ({ smallTalk }) => smallTalk.danger,
  despair: ({ smallTalk }) => smallTalk.despair,
  unfair: ({ smallTalk }) => smallTalk.unfair,
  duties: ({ smallTalk }) => smallTalk.duties,
  police: ({ smallTalk }) => smallTalk.police,
  'what-is': ({ smallTalk }) => smallTalk.whatIs,
  reach: ({ smallTalk }) => smallTalk.reach,
  'if-found': ({ smallTalk }) => smallTalk.ifFound,
  cost: ({ smallTalk }) => smallTalk.cost,
  consequences: ({ smallTalk }) => smallTalk.consequences,
  'who-reads': ({ smallTalk, helpDeskName }) => smallTalk.whoReads(helpDeskName),
}

function whoIsTold(about: IncidentType | undefined, { desksNamed }: Pick<DialogContext, 'desksNamed'>): Say {
  if (!about) return ({ smallTalk, helpDeskName }) => smallTalk.whoIsToldOfAny(helpDeskName)
  return (texts) =>
    texts.smallTalk.whoIsTold(desksNamed(about.desks, texts), isForLeader(about), texts.helpDeskName)
}

function notMyLeader(about: IncidentType | undefined, cause: string | null): Say {
  if (!isForLeader(about)) return ({ smallTalk }) => smallTalk.leaderIsNotTold
  const maybe =
    cause !== null && about?.fields.some((field) => field.passesLeaderBy && isAskedFor(field, cause))
  return ({ smallTalk }) =>
    [smallTalk.leaderIsTold, ...(maybe ? [smallTalk.leaderMayBePassedBy] : [])].join(' ')
}

/** While the type is unknown, Straks does not promise that the leader is left out. */
function isForLeader(about: IncidentType | undefined): boolean {
  return about?.leader !== 'none'
}
