import { applyOverrides, paragraphsOf } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { isOffered } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'

/** The municipality whose files ship with Straks. */
export const eigersund = await readOrganisation('organisation/eigersund', { incidentTypes })
export const typesOfEigersund = applyOverrides(incidentTypes, eigersund)
/** A type of which another municipality alone has the paragraph is not among them. */
export const offeredByEigersund = typesOfEigersund.filter(isOffered)
export const paragraphsOfEigersund = paragraphsOf(eigersund)
