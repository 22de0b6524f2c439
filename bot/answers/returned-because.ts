import type { Reason } from '../remote/delivery-failure.ts'

/** What the enhanced status code (RFC 3463) of a mail that came back means for whoever has to do something about it. */
export function returnedBecause(status: string | null): Reason {
  const detail = status?.slice(2) ?? ''
  return REASONS.find(([codes]) => codes.test(detail))?.[1] ?? 'refused'
}

/** By the code without its first digit; 4.1 is what Exchange says of an address that its organisation does not know. */
const REASONS: [RegExp, Reason][] = [
  [/^(?:1\.(?:[1236]|10)|2\.1|4\.[14])$/, 'address-unknown'],
  [/^(?:2\.2|3\.1)$/, 'mailbox-full'],
  [/^(?:2\.3|3\.4)$/, 'too-large'],
  [/^(?:1\.[78]|7\.\d{1,3})$/, 'not-accepted'],
  [/^[34]\./, 'away'],
]
