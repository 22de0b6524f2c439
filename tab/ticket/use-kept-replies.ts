import { useState } from 'react'
import type { KeptRepliesJson, KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { useAsking } from '../use-asking.ts'

/** What the help desk keeps to write, and what an agent does with it. Each resolves to whether it was done. */
export function useKeptReplies() {
  const { api } = useTab()
  const [items, setItems] = useState<KeptReplyJson[]>()
  const { ask, ...asking } = useAsking()
  const taking = (work: () => Promise<KeptRepliesJson>) => ask(work, (read) => setItems(read.items))
  return {
    ...asking,
    /** Undefined until they have been read. */
    items,
    read: () => taking(api.replies),
    add: (text: string) => taking(() => api.addReply(text)),
    edit: (reply: KeptReplyJson, text: string) => taking(() => api.editReply(reply, text)),
    remove: (reply: KeptReplyJson) => taking(() => api.removeReply(reply)),
  }
}

export type KeptReplies = ReturnType<typeof useKeptReplies>
