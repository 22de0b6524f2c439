/** The words in a message that point to an incident type. */
export type Evidence = {
  /** Words that name the thing itself. */
  names: string[]
  /** Words that point to one of the causes. */
  causes: Record<string, string[]>
}
