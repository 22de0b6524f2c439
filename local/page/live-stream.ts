export type LiveStream = { close(): void }

export type StreamListener = {
  /** Called also after every break, to load what was missed. */
  opened: () => void
  event: (data: string) => void
  lost: () => void
}

const pauseMs = 2000

/**
 * Listens to an event stream while the page is visible, and reconnects by itself. A browser allows six
 * connections to one address, so pages in the background must not hold any.
 */
export function listen(path: string, listener: StreamListener): LiveStream {
  let source: EventSource | null = null
  let again: number | undefined

  function connect(): void {
    disconnect()
    source = new EventSource(path)
    source.onopen = listener.opened
    source.onmessage = ({ data }) => listener.event(data)
    source.onerror = () => {
      listener.lost()
      // The browser gives up after an answer that is not an event stream.
      if (source?.readyState === EventSource.CLOSED) again = window.setTimeout(connect, pauseMs)
    }
  }

  function disconnect(): void {
    window.clearTimeout(again)
    source?.close()
    source = null
  }

  function followVisibility(): void {
    if (document.hidden) disconnect()
    else connect()
  }

  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
  return {
    close() {
      document.removeEventListener('visibilitychange', followVisibility)
      disconnect()
    },
  }
}
