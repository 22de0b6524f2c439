/** What people ask or wish for around a report, whatever it is about. */
export type Wish =
  /** Life or health, or somebody who cannot bear it any more: neither is ours, and neither can wait. */
  | 'danger'
  | 'despair'
  /** How people are treated at work. */
  | 'unfair'
  /** Whether the police are to be told. */
  | 'police'
  /** How what they have reported stands. */
  | 'state'
  /** A new card, or whatever else is to take the place of what is gone. */
  | 'replacement'
  /** What we may never do. */
  | 'refused'
  | 'now-what'
  /** Does not get on with the form. */
  | 'stuck'
  | 'upset'
  /** That nothing is to be paid for a report; and a card that does not do, though it is there. */
  | 'cost'
  | 'card-fails'
  /** That somebody blocks, wipes or tracks what is gone. */
  | 'block'
  | 'misuse'
  /** What comes of it when the thing turns up, which keeps some from reporting. */
  | 'if-found'
  | 'consequences'
  | 'who-reads'
  | 'who-is-told'
  | 'not-my-leader'
  /** Another one than whom we have for their leader; a leader says so of themselves, too. */
  | 'other-leader'
  | 'leader-away'
  | 'when-read'
  | 'stored'
  /** Somebody to call. */
  | 'call'
  | 'instruction'
  /** What a leader asks about an alert, or says of it: why it is them, whether somebody else can, anything else. */
  | 'why-me'
  | 'let-others'
  /** And that they cannot see to it, or are away, or not the leader. */
  | 'cannot'
  | 'away'
  | 'alert'
  /** And answers to one that asks who pays, or whether all is handed back. */
  | 'decision'

/** `last`: nothing may come after it, as in "hva skjer"; `alone`: nor more than a word before. */
export type WishWords = { wish: Wish; phrases: string[]; last?: true; alone?: true }
