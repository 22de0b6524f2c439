/** The municipality's own help desk among the desk ids. */
export const HELP_DESK = 'help-desk'

/** Tells whether a desk is an outside one: such desks read less, and trial mode redirects their mail. */
export function isOutsideDesk(deskId: string): boolean {
  return deskId !== HELP_DESK
}
