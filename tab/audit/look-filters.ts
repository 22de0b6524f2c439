import { readQuery } from '../query.ts'

/** Which looks are shown. Empty: do not filter by this. As the API takes them. */
export type LookFilters = {
  /** An Entra id. */
  by: string
  what: string
  /** A ticket's number. */
  ticket: string
  /** Days, `2026-12-31`, both included. */
  from: string
  to: string
}

const day = /^20\d\d-\d\d-\d\d$/

const understood: Record<keyof LookFilters, RegExp> = {
  by: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  what: /^(?:viewed|searched|exported)$/,
  ticket: /^\d{4}-\d{6,}$/,
  from: day,
  to: day,
}

/** Whether it can be asked for. */
export function isUnderstood(name: keyof LookFilters, value: string): boolean {
  return value === '' || understood[name].test(value)
}

export function readLookFilters(query: URLSearchParams): LookFilters {
  return readQuery(query, understood)
}

export const noLookFilters = readLookFilters(new URLSearchParams())
