/** What an instruction may speak of, in the order in which most do; under which paragraph, each municipality tells. */
export const topics = [
  ...(['scope', 'purpose', 'responsibility', 'definitions', 'own-equipment', 'other-rules'] as const),
  ...(['storage', 'setup', 'locking', 'card-and-pin', 'health-network', 'work-systems'] as const),
  ...(['equipment-gone', 'whom-to-tell', 'onlookers', 'care', 'printing'] as const),
  ...(['hand-back', 'data-at-home'] as const),
]

export type Topic = (typeof topics)[number]

/** The topics that the municipality's instruction speaks of, and where in it. */
export type Paragraphs = { topic: Topic; paragraph: string }[]
