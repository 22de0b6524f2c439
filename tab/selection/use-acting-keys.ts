import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useKey } from '../keys/keyboard.tsx'
import { placeOf } from '../keys/press-by-digit.ts'
import type { Selecting } from './selecting.ts'
import { rowWithFocus } from './use-list-keys.ts'
import type { Acting } from './work-here.ts'

/** The keys act on what is selected, else on the row that has the focus; on nothing that nobody has pointed at. */
export function useActingKeys(tickets: TicketSummary[], { selected }: Selecting, acting: Acting): void {
  const here = () => tickets.filter(({ number }) => number === rowWithFocus())
  const act = (does: (tickets: TicketSummary[]) => unknown) => {
    const meant = selected.length > 0 ? selected : here()
    return meant.length > 0 ? does(meant) : false
  }
  const write = (what: 'comment' | 'note') => {
    const [ticket] = here()
    return ticket ? acting.write(what, ticket) : false
  }
  useKey('take', () => act(acting.take))
  useKey('resolve', () => act(acting.resolve))
  useKey('resolveAs', ({ key }) => act((meant) => acting.resolveAs(meant, placeOf(key))))
  useKey('resolveWith', () => act(acting.resolveWith))
  useKey('assign', () => act(acting.assign))
  useKey('comment', () => write('comment'))
  useKey('note', () => write('note'))
}
