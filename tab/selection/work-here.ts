import { createContext, useContext } from 'react'
import type { Acting } from './acting.ts'
import type { Selecting } from './selecting.ts'

type Work = { selecting: Selecting; acting: Acting }

const Here = createContext<Work | null>(null)
export const WorkHere = Here.Provider

/** What is selected in the list and what can be done to it; nothing of that for who is no agent. */
export function useWork(): Partial<Work> {
  return useContext(Here) ?? {}
}
