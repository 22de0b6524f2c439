import { type PaneName, paneNames } from './pane.ts'

/** The pane that the address asks for: `#leader`, `#leader/<person>`, or all of them. */
export type Address = { pane: PaneName | 'all'; personId: string | undefined }

export function readAddress(hash: string): Address {
  const [name, personId] = hash.replace(/^#/, '').split('/').map(decodeURIComponent)
  return { pane: paneNames.find((pane) => pane === name) ?? 'all', personId: personId || undefined }
}

/** Puts the person into the address of a single pane, so that it can be bookmarked. */
export function keepPersonInAddress(pane: PaneName, personId: string): void {
  if (readAddress(location.hash).pane !== pane) return
  history.replaceState(null, '', `#${pane}/${encodeURIComponent(personId)}`)
}
