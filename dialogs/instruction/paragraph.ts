/** Paragraphs of the instruction that say something to employees. 2.6 to 2.9 together: who is to be told of a loss. */
export type Paragraph =
  | '1'
  | '1.1'
  | '1.2'
  | '1.3'
  | '2.1'
  | '2.2'
  | '2.3'
  | '2.4'
  | '2.5'
  | '2.6'
  | '2.7'
  | '2.8'
  | '2.9'
  | '2.6–2.9'
  | '2.10'
  | '2.11'
  | '2.12'
  | '3.1'
  | '3.2'

/** What each paragraph says, in plain words of our own. */
export type Answers = Record<Paragraph, string>
