import { useState } from 'react'
import type { KeptRepliesJson, KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'

/** What the help desk keeps to write, and what an agent does with it. Each resolves to whether it was done. */
export function useKeptReplies() {
  const { api } = useTab()
  const [items, setItems] = useState<KeptReplyJson[]>()
  const [problem, setProblem] = useState<unknown>()
  const taking = async (work: Promise<KeptRepliesJson>) => {
    setProblem(undefined)
    try {
      setItems((await work).items)
      return true
    } catch (error) {
      setProblem(error)
      return false
    }
  }
  return {
    /** Undefined until they have been read. */
    items,
    problem,
    read: () => taking(api.replies()),
    add: (text: string) => taking(api.addReply(text)),
    edit: (reply: KeptReplyJson, text: string) => taking(api.editReply(reply, text)),
    remove: (reply: KeptReplyJson) => taking(api.removeReply(reply)),
  }
}

export type KeptReplies = ReturnType<typeof useKeptReplies>
