/** Questions and wishes around a report of any type. */
export type Wish =
  /** Danger to life or health, or a person in despair: urgent, and not for Straks. */
  | 'danger'
  | 'despair'
  /** Complains of treatment at work. */
  | 'unfair'
  /** Asks about a notice to Datatilsynet, or a deviation report. */
  | 'duties'
  /** Asks whether to tell the police. */
  | 'police'
  /** Asks for the state of a report. */
  | 'state'
  /** Asks for a new card, or another replacement. */
  | 'replacement'
  /** Asks for something that Straks must never do. */
  | 'refused'
  | 'now-what'
  /** Asks whether to change a secret that others may know. */
  | 'change-it'
  /** Has trouble with the form. */
  | 'stuck'
  | 'upset'
  /** Asks whether a report costs anything; has a card that does not work. */
  | 'cost'
  | 'card-fails'
  /** Asks somebody to block, wipe or track the lost thing. */
  | 'block'
  | 'misuse'
  /** Asks what happens if the thing turns up; the doubt keeps some from reporting. */
  | 'if-found'
  | 'consequences'
  | 'who-reads'
  | 'who-is-told'
  | 'not-my-leader'
  /** Names another leader than the known one; leaders also say it of themselves. */
  | 'other-leader'
  | 'leader-away'
  | 'when-read'
  | 'stored'
  /** Wants to call somebody. */
  | 'call'
  /** Wants Straks to call, text or mail somebody. */
  | 'reach'
  | 'instruction'
  /** Asks what Buypass, Norsk Helsenett or a PUK is. */
  | 'what-is'
  /** A leader's questions and remarks about an alert, from here on. */
  | 'why-me'
  | 'let-others'
  /** The leader cannot see to it, is away, or is not the leader. */
  | 'cannot'
  | 'away'
  | 'alert'
  /** The leader answers who pays, or whether everything has been handed back. */
  | 'decision'

/** `last`: nothing may come after it, as in "hva skjer"; `alone`: in addition, at most one word before it. */
export type WishWords = { wish: Wish; phrases: string[]; last?: true; alone?: true }
