import type { Draft } from '../../dialogs/draft.ts'
import type { Turn } from '../../dialogs/turn.ts'
import type { Before } from './before-turn-table.ts'
import type { Kept } from './turns-table.ts'

/**
 * Which draft a turn leaves in the conversation. Pure.
 * @param draft the one that it was about
 * @param earlier one that was begun before, to come back to
 */
export function whatToKeep(
  turn: Turn,
  draft: Draft | null,
  earlier: Draft | null,
  { currentDraftId }: Before,
): Kept {
  const about = turn.reports[0]?.id ?? turn.draft?.id ?? null
  if (turn.draft) {
    const saved = [turn.draft, ...(turn.begun ?? [])]
    return { currentDraftId: turn.draft.id, saved, closed: null, about }
  }
  if (!draft) return { currentDraftId, saved: [], closed: null, about }
  const isCurrent = draft.id === currentDraftId
  return {
    currentDraftId: isCurrent ? (earlier?.id ?? null) : currentDraftId,
    saved: earlier ? [earlier] : [],
    closed: draft.id,
    about,
  }
}
