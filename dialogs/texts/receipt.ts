/** The words of the receipt, and of the list of one's own tickets. */
export type ReceiptTexts = {
  receipt: {
    number: (number: string) => string
    desk: DeliveryWords
    /** `told`: to somebody who is not asked to acknowledge. */
    person: DeliveryWords & { acknowledged: (time: string) => string; told: (time: string) => string }
    /** What may have arrived is sent again, or what has not is. */
    again: (words: string, time: string) => string
    /** To a leader who could not be reached in Teams, or only perhaps. */
    mailInstead: Record<'failed' | 'unknown', (time: string) => string>
    leader: (name: string | null) => string
    privacyOfficer: string
    noLeader: string
    trial: string
    afterHours: string
    call: (name: string, phone: string) => string
    handedOver: (name: string) => string
    already: (number: string) => string
    summary: (number: string) => string
  }
  /** How the help desk has resolved it. */
  resolutions: Record<'done' | 'found' | 'replaced' | 'no-action' | 'duplicate', string>
  /** `handed-over`: closed by Straks, and resolved by nobody that it knows of. */
  status: Record<'new' | 'in-progress' | 'resolved' | 'withdrawn' | 'handed-over', string>
  tickets: { heading: string; empty: string; open: string; summary: string }
}

type DeliveryWords = {
  pending: string
  sent: (time: string) => string
  unknown: string
  /** It waits. */
  later: string
  failed: string
  cancelled: string
}
