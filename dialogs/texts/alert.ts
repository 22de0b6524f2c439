/** The words of a leader's alert. */
export type AlertTexts = {
  alert: {
    urgent: string
    normal: string
    /** Shown on a lock screen: names nobody. */
    summary: (urgent: boolean) => string
    who: string
    what: string
    reported: string
    reporter: string
    ticket: string
    acknowledge: string
    done: (name: string, time: string) => string
    onlyLeader: string
    deadline: (time: string) => string
    /** To those who are no privacy officer themselves. */
    assess: string
    /** Opens a chat with whom it is about. */
    chat: (name: string) => string
  }
}
