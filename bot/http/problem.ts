import { STATUS_CODES } from 'node:http'

export type ProblemParts = {
  /** What went wrong, in words that anybody may read. The status' own name when not given. */
  title?: string
  headers?: Record<string, string>
  /** Further members of the problem details, for example the current state of what somebody else changed first. */
  members?: Record<string, unknown>
}

/** Thrown to answer no. What it says is shown to whoever asked: put nothing inner into it. */
export class Problem extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  readonly members: Record<string, unknown>

  constructor(status: number, { title, headers = {}, members = {} }: ProblemParts = {}) {
    super(title ?? STATUS_CODES[status] ?? 'Error')
    this.name = 'Problem'
    this.status = status
    this.headers = headers
    this.members = members
  }
}

/** The problem as RFC 9457 writes it. */
export function problemDetails({ status, message, members }: Problem): Record<string, unknown> {
  return { type: 'about:blank', title: message, status, ...members }
}
