import { useEffect } from 'react'

/** Names the page, which is what a screen reader says first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Straks`
  }, [title])
}
