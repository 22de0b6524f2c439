import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Whoever holds a line in a transaction and asks beside it waits for themselves: for ever on the embedded database, which
 * has one line, and on a server whenever all lines are held so.
 */
const holding = new AsyncLocalStorage<{ over: boolean }>()

/** Does what a transaction does. */
export async function holdingLine<Result>(work: () => Promise<Result>): Promise<Result> {
  const held = { over: false }
  try {
    return await holding.run(held, work)
  } finally {
    held.over = true
  }
}

/** Throws where a transaction that is not over would wait for itself. */
export function refuseSecondLine(): void {
  if (holding.getStore()?.over === false) throw new Error('asked for a second line in a transaction')
}

/** Does what is left for later while a transaction goes on, and is no part of it. */
export function apartFromTransaction(work: () => void): void {
  holding.run({ over: true }, work)
}
