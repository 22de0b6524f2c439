/**
 * The words in a question that point to a topic: lists of phrases (written as understand/evidence.ts tells). Each
 * way is enough by itself, and a way is gone when one phrase of each of its lists is in the question.
 */
export type Way = string[][]
