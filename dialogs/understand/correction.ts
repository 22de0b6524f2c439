import { closer, contrast, denied, opener } from './words/corrections.ts'

/**
 * What is left of a text that takes something back when the words that do so are off: "nei vent, den lå i sekken" →
 * "den lå i sekken". Null when it takes nothing back; empty when it says no more than that.
 */
export function correctionIn(text: string): string | null {
  const said = text.trim()
  const rest = said.replace(opener, '').replace(closer, '').trim()
  if (rest !== said) return rest
  return contrast.test(said) ? said : null
}

/** Without what is denied in favour of something else: "ikke kortet, men mobilen" → "men mobilen". */
export function withoutDenied(text: string): string {
  const rest = text.replace(denied, ' ')
  return /[\p{L}\d]/u.test(rest) ? rest : text
}
