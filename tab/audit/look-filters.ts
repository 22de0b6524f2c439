import { readQuery } from '../query.ts'

const day = /^20\d\d-\d\d-\d\d$/

/** As the API takes them. */
const understood = {
  /** An Entra id. */
  by: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  what: /^(?:viewed|searched|exported)$/,
  /** A ticket's number. */
  ticket: /^\d{4}-\d{6,}$/,
  /** Days, `2026-12-31`, both included. */
  from: day,
  to: day,
}

/** Which looks are shown. Empty: do not filter by this. */
export type LookFilters = Record<keyof typeof understood, string>

/** Whether it can be asked for. */
export function isUnderstood(name: keyof LookFilters, value: string): boolean {
  return value === '' || understood[name].test(value)
}

export function readLookFilters(query: URLSearchParams): LookFilters {
  return readQuery(query, understood)
}

export const noLookFilters = readLookFilters(new URLSearchParams())
