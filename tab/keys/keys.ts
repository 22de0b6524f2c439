import { parseKeybinding } from 'tinykeys'

type Room = 'anywhere' | 'list' | 'ticket'

/**
 * `press`: in tinykeys' syntax. A character that needs Shift on some keyboards has it in brackets.
 * `whileTyping`: writes nothing in a field, so it acts there as well.
 */
type Key = { press: readonly string[]; where: Room; repeats?: true; whileTyping?: true }

/** All keys of the tab: their functions, the screen reader's hints and the help are read from here. */
const table = {
  help: { press: ['[Shift]+?'], where: 'anywhere' },
  quickOpen: { press: ['$mod+k'], where: 'anywhere', whileTyping: true },
  search: { press: ['[Shift]+/'], where: 'anywhere' },
  list: { press: ['g l'], where: 'anywhere' },
  statistics: { press: ['g s'], where: 'anywhere' },
  next: { press: ['j'], where: 'list', repeats: true },
  previous: { press: ['k'], where: 'list', repeats: true },
  down: { press: ['ArrowDown'], where: 'list', repeats: true },
  up: { press: ['ArrowUp'], where: 'list', repeats: true },
  open: { press: ['Enter'], where: 'list' },
  back: { press: ['u'], where: 'list' },
  select: { press: ['Space'], where: 'list' },
  selectNext: { press: ['Shift+ArrowDown'], where: 'list', repeats: true },
  selectPrevious: { press: ['Shift+ArrowUp'], where: 'list', repeats: true },
  selectAll: { press: ['$mod+a'], where: 'list' },
  selectNone: { press: ['Escape'], where: 'list' },
  // Without letter keys too: the bar comes after all rows.
  toSelected: { press: ['$mod+Enter'], where: 'list' },
  take: { press: ['t'], where: 'ticket' },
  resolve: { press: ['r'], where: 'ticket' },
  resolveAs: { press: ['1', '2', '3', '4', '5'], where: 'ticket' },
  resolveWith: { press: ['Shift+R'], where: 'ticket' },
  assign: { press: ['a'], where: 'ticket' },
  comment: { press: ['c'], where: 'ticket' },
  note: { press: ['n'], where: 'ticket' },
  send: { press: ['$mod+Enter'], where: 'ticket' },
  undo: { press: ['z'], where: 'ticket' },
} as const satisfies Record<string, Key>

export type KeyName = keyof typeof table

export const keys: Record<KeyName, Key> = table
export const keyNames = Object.keys(table) as KeyName[]

/** Returns the keys pressed together, for each press in turn: «g», then «l». */
export function pressesOf(press: string): string[][] {
  return parseKeybinding(press).map(([held, , key]) => [...held, String(key)])
}

/** A single letter or sign, with or without Shift, which may be spoken or hit by accident (WCAG 2.1.4). */
export function isCharacter(press: string): boolean {
  return pressesOf(press).some((pressed) => {
    const [key = '', ...more] = pressed.filter((one) => one !== 'Shift')
    return more.length === 0 && key.length === 1
  })
}

/** Returns the value of `aria-keyshortcuts`, which has no syntax for keys in turn. */
export function ariaShortcuts(presses: readonly string[]): string | undefined {
  const atOnce = presses.map(pressesOf).filter(({ length }) => length === 1)
  return atOnce.map(([pressed = []]) => pressed.join('+')).join(' ') || undefined
}
