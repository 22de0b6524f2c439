import { useState } from 'react'
import type { KeptRepliesJson, KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { useAsking, useLate } from '../use-asking.ts'

/** The saved replies and their actions. Each action resolves to whether it succeeded. */
export function useKeptReplies() {
  const { api } = useTab()
  const { value, take, reload, ...loaded } = useLoaded(api.replies)
  const { ask, ...asking } = useAsking(({ replies }) => replies, reload)
  const isReadLate = useLate(value === undefined && loaded.problem === undefined)
  const [edited, setEdited] = useState<KeptReplyJson[]>([])
  const changing = (work: () => Promise<KeptRepliesJson>, undo?: () => void) => ask(work, take, undo)
  const add = (text: string) => changing(() => api.addReply(text))
  return {
    busy: asking.busy,
    /** True while the replies are read again after a refusal: another edit would be refused as well. */
    isReadAgain: asking.problem !== undefined && loaded.loading,
    isLate: isReadLate || asking.isLate,
    problem: asking.problem ?? loaded.problem,
    done: asking.done,
    items: value && withEdited(value.items, edited),
    read: reload,
    add,
    beginEditing: (reply: KeptReplyJson) => setEdited([...edited, reply]),
    endEditing: (reply: KeptReplyJson) => setEdited((all) => all.filter(({ id }) => id !== reply.id)),
    isEdited: (reply: KeptReplyJson) => isAmong(edited, reply),
    /** Saves a reply again if a colleague has removed it meanwhile. */
    edit: (reply: KeptReplyJson, text: string) =>
      changing(() => (isAmong(value?.items ?? [], reply) ? api.editReply(reply, text) : api.addReply(text))),
    remove: (reply: KeptReplyJson) =>
      changing(
        () => api.removeReply(reply),
        () => void add(reply.text),
      ),
  }
}

/** Keeps an edited reply in its alphabetical place, even if a colleague has removed it. */
function withEdited(items: KeptReplyJson[], edited: KeptReplyJson[]): KeptReplyJson[] {
  const removed = edited.filter((one) => !isAmong(items, one))
  return removed.reduce((all, one) => {
    const at = all.findIndex(({ text }) => text.localeCompare(one.text) > 0)
    return all.toSpliced(at < 0 ? all.length : at, 0, one)
  }, items)
}

function isAmong(replies: KeptReplyJson[], { id }: KeptReplyJson): boolean {
  return replies.some((one) => one.id === id)
}

export type KeptReplies = ReturnType<typeof useKeptReplies>
