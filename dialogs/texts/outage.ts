/** What is said when the database does not answer, or something broke. `contact`: whom to turn to instead. */
export type OutageTexts = {
  report: Outcomes & { turnedOutKept: (numbers: string[]) => string }
  /** Of what is filed, or of how somebody is spoken to. */
  change: Outcomes & { turnedOutKept: string }
  failed: (contact: string, errorCode: string) => string
}

type Outcomes = {
  notKept: (contact: string) => string
  unsure: (contact: string) => string
  /** It cannot be shown. */
  kept: string
  /** After it was unsure. */
  turnedOutNotKept: (contact: string) => string
}
