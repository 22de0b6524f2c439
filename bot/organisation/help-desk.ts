/** The municipality's own help desk among the desk ids. */
export const HELP_DESK = 'help-desk'

/** Tells whether a desk is an outside one: such desks read less. */
export function isOutsideDesk(deskId: string | null): boolean {
  return deskId !== HELP_DESK
}

/** Tells whether a desk's mail goes to the trial mailbox instead. */
export function isDeskOnTrial(deskId: string | null, { delivery }: { delivery: 'live' | 'trial' }): boolean {
  return delivery === 'trial' && isOutsideDesk(deskId)
}
