type Statistics = typeof import('./statistics/statistics-view.tsx')

/** The part that could not be fetched. */
let failedAt: string | undefined

/**
 * The view with the charts, whose code is fetched when it is first looked at. A module that a browser once failed to
 * get it never asks for again, by the same address; the message of the failure tells which that was.
 */
export async function fetchStatistics(): Promise<Statistics> {
  try {
    if (failedAt) return await import(/* @vite-ignore */ `${failedAt}?${Date.now()}`)
    return await import('./statistics/statistics-view.tsx')
  } catch (error) {
    failedAt ??= /https?:\S+\.js/.exec(String(error))?.[0]
    throw error
  }
}
