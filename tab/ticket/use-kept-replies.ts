import { useState } from 'react'
import type { KeptRepliesJson, KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { useAsking } from '../use-asking.ts'

/** What the help desk keeps to write, and what an agent does with it. Each resolves to whether it was done. */
export function useKeptReplies() {
  const { api } = useTab()
  const [items, setItems] = useState<KeptReplyJson[]>()
  const { ask, ...asking } = useAsking()
  const take = (read: KeptRepliesJson) => setItems(read.items)
  const changing = async (work: () => Promise<KeptRepliesJson>) => {
    const isDone = await ask(work, take)
    // Whether it was saved all the same, or what a colleague has changed, is seen then.
    if (!isDone) void api.replies().then(take, () => undefined)
    return isDone
  }
  return {
    ...asking,
    /** Undefined until they have been read. */
    items,
    read: () => ask(api.replies, take),
    add: (text: string) => changing(() => api.addReply(text)),
    edit: (reply: KeptReplyJson, text: string) => changing(() => api.editReply(reply, text)),
    remove: (reply: KeptReplyJson) => changing(() => api.removeReply(reply)),
  }
}

export type KeptReplies = ReturnType<typeof useKeptReplies>
