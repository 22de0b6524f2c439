/** Returns the labels as the end of a sentence: `: Når, Telefon (oppgitt)`; empty without labels. */
export function afterColon(labels: string[]): string {
  return labels.length > 0 ? `: ${labels.join(', ')}` : ''
}
