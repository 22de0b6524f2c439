import { useState } from 'react'
import type { KeptRepliesJson, KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'

export type KeptReplies = {
  /** Undefined until they have been read. */
  items: KeptReplyJson[] | undefined
  problem: unknown
  read: () => Promise<boolean>
  add: (text: string) => Promise<boolean>
  edit: (reply: KeptReplyJson, text: string) => Promise<boolean>
  remove: (reply: KeptReplyJson) => Promise<boolean>
}

/** What the help desk keeps to write, and what an agent does with it. Each resolves to whether it was done. */
export function useKeptReplies(): KeptReplies {
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
    items,
    problem,
    read: () => taking(api.replies()),
    add: (text) => taking(api.addReply(text)),
    edit: (reply, text) => taking(api.editReply(reply, text)),
    remove: (reply) => taking(api.removeReply(reply)),
  }
}
