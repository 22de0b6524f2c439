import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Guards against asking for a second connection inside a transaction, which waits for itself: for ever on the
 * embedded database's one connection, and on a server when all connections are held so.
 */
const holding = new AsyncLocalStorage<{ over: boolean }>()

/** Runs the work of a transaction. */
export async function holdingLine<Result>(work: () => Promise<Result>): Promise<Result> {
  const held = { over: false }
  try {
    return await holding.run(held, work)
  } finally {
    held.over = true
  }
}

/** Throws if an open transaction would wait for itself. */
export function refuseSecondLine(): void {
  if (holding.getStore()?.over === false) throw new Error('asked for a second line in a transaction')
}

/** Runs work that is scheduled during a transaction but is not part of it. */
export function apartFromTransaction(work: () => void): void {
  holding.run({ over: true }, work)
}
