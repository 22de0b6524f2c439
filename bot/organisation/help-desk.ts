/** The id of the municipality's own help desk among the desks. */
export const HELP_DESK = 'help-desk'

/** Every desk but the municipality's own help desk: what they may read is limited, and trial mode redirects it. */
export function isOutsideDesk(deskId: string): boolean {
  return deskId !== HELP_DESK
}
