export const fetchStatistics = fetching(() => import('./statistics/statistics-view.tsx'))
export const fetchAudit = fetching(() => import('./audit/audit-view.tsx'))

/**
 * A view whose code is fetched when it is first looked at. A module that a browser once failed to get it never asks for
 * again, by the same address; the message of the failure tells which that was.
 */
function fetching<View>(first: () => Promise<View>): () => Promise<View> {
  let failedAt: string | undefined
  return async () => {
    try {
      if (failedAt) return await import(/* @vite-ignore */ `${failedAt}?${Date.now()}`)
      return await first()
    } catch (error) {
      failedAt ??= /https?:\S+\.js/.exec(String(error))?.[0]
      throw error
    }
  }
}
