import { z } from 'zod'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { path } from '../directory/graph-request.ts'
import { helpDeskName } from '../organisation/organisation.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'
import { graphSaid } from './failure-advice.ts'
import { GRAPH, READ_PEOPLE } from './permissions.ts'

/** Checks the agents' group, and tries people named by the administrator as the bot does. */
export function helpDeskChecks(trial: Trial): Check[] {
  const { config, organisation, lineOf, directory, people } = trial
  const helpDesk = capitalised(helpDeskName(organisation, 'nb'))
  const groupId = config.helpDeskGroupId ?? organisation.helpDesk.groupId
  const where = config.helpDeskGroupId ? 'HELPDESK_GROUP_ID' : `linje ${lineOf(['helpDesk', 'groupId'])}`
  // Nobody needs to have the role.
  const { auditGroupId } = organisation.helpDesk
  const auditors = `Gruppen som ser hvem som har sett (linje ${lineOf(['helpDesk', 'auditGroupId'])})`
  const group = (what: string, id: string): Check => ({
    what,
    needs: GRAPH,
    ask: () => askForGroup(id, trial),
  })
  return [
    group(`${helpDesk}s gruppe (${where})`, groupId),
    ...(auditGroupId ? [group(auditors, auditGroupId)] : []),
    ...people.map((id) => ({
      what: `${helpDesk} og ${id}`,
      needs: READ_PEOPLE,
      ask: () => askForMember(id, groupId, directory),
    })),
  ]
}

const NOT_FILLED_IN = /^0{8}(?:-0{4}){3}-0{11}[01]$/

async function askForGroup(groupId: string, { config, directory }: Trial): Promise<Finding> {
  if (config.mode === 'production' && NOT_FILLED_IN.test(groupId))
    return fails('ikke fylt inn', 'Sett den i organisasjonsfilen (helpDesk) til Entra-gruppens objekt-id')
  const { status, body } = await directory.ask({
    path: path`/groups/${groupId}/transitiveMembers?$select=id&$top=999`,
  })
  return judgeGroup(status, body)
}

const members = z.object({ value: z.array(z.object({ '@odata.type': z.string().optional() })) })

function judgeGroup(status: number, body: unknown): Finding {
  if (status === 403)
    return notAsked(
      'kan ikke leses uten GroupMember.Read.All, som Straks ellers ikke trenger',
      'Kjør med brukernavnet til en saksbehandler for å prøve medlemskapet',
    )
  if (status === 404) return fails('gruppen finnes ikke i Entra', 'Sjekk objekt-id-en')
  if (status !== 200) return graphSaid(status)
  const people = members.parse(body).value.filter((one) => one['@odata.type'] === '#microsoft.graph.user')
  if (people.length === 0)
    return fails('gruppen har ingen medlemmer', 'Legg saksbehandlerne i gruppen, ellers ser ingen sakene')
  return works(`${people.length} ${people.length === 1 ? 'medlem' : 'medlemmer'}`)
}

async function askForMember(id: string, groupId: string, { graph }: Trial['directory']): Promise<Finding> {
  const person = await graph.person(id)
  if (!person) return notAsked('finnes ikke i Entra')
  return works((await graph.isMember(person.id, groupId)) ? 'er medlem og ser alle saker' : 'er ikke medlem')
}
