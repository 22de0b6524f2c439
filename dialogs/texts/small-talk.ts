/** Short true answers to what people say and ask around a report. */
export type SmallTalkTexts = {
  smallTalk: {
    nod: string
    wait: string
    /** When a report is half done. */
    waitWithDraft: string
    /** To somebody in distress, who has not said what has happened. */
    calm: string
    calmWithDraft: string
    /** Before how other reports stand, if there are any. */
    notSent: string
    /** Above the choices of what can be reported instead. */
    refused: string
    nowWhat: string
    misuse: string
    consequences: string
    whoReads: string
    /** `leader`: whether the nearest leader is told too. */
    whoIsTold: (desks: string, leader: boolean) => string
    whoIsToldOfAny: string
    leaderIsTold: string
    /** When the form lets the level above be told instead. */
    leaderMayBePassedBy: string
    leaderIsNotTold: string
    leaderAway: string
    stored: (reports: string, drafts: string) => string
  }
  duration: Record<'hours' | 'days' | 'months', (number: number) => string>
  /** How a report stands, as far as our rows tell. */
  state: {
    notConfirmed: (desk: string) => string
    inProgress: (desk: string) => string
    leaderHasSeen: (leader: string) => string
    leaderHasNot: (leader: string) => string
    none: string
    report: string
    noneOpen: string
  }
  /** To a leader with an alert. */
  alertWaits: {
    one: string
    several: (number: number) => string
    why: string
    /** To whoever cannot see to it now. */
    othersNext: string
    /** To whoever writes that it has turned up. */
    onlyTheirs: string
    acknowledged: string
  }
}
