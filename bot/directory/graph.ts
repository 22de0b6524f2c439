import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Device } from '../store/schema.ts'
import * as shapes from './graph-answers.ts'
import { accepted, read } from './graph-failure.ts'
import { type AskGraph, connectGraph, type GraphConnection, path } from './graph-request.ts'

export type { AutomaticReplies, OrgContact, Person } from './graph-answers.ts'

export type GraphOptions = GraphConnection & {
  /** Straks' id in the organisation's app catalogue; without it nobody gets it installed. */
  catalogAppId: string | null
}

export function createGraph(options: GraphOptions): Graph {
  return new Graph(connectGraph(options), options)
}

/**
 * Microsoft Graph, as far as Straks needs it. People and groups are named by their Entra object ids.
 * Everything throws DeliveryFailure. Nothing is tried twice: trying again is the delivery's business.
 */
export class Graph {
  readonly #ask: AskGraph
  readonly #options: Pick<GraphOptions, 'graphUrl' | 'catalogAppId'>

  constructor(ask: AskGraph, options: Pick<GraphOptions, 'graphUrl' | 'catalogAppId'>) {
    this.#ask = ask
    this.#options = options
  }

  /** For what cannot wait: whatever is asked of it is answered within so long from now, or has failed. */
  within(ms: number): Graph {
    const by = performance.now() + ms
    return new Graph((request) => this.#ask({ ...request, by }), this.#options)
  }

  /** Null when there is no such person. */
  async person(id: string): Promise<shapes.Person | null> {
    const answer = await this.#ask({ path: path`/users/${id}?$select=${shapes.personFields}` })
    return answer.status === 404 ? null : read(answer, shapes.personAnswer)
  }

  /** The nearest leader. Null at the top, and when the person is unknown. */
  async manager(id: string): Promise<shapes.Person | shapes.OrgContact | null> {
    const answer = await this.#ask({ path: path`/users/${id}/manager?$select=${shapes.personFields}` })
    return answer.status === 404 ? null : read(answer, shapes.managerAnswer)
  }

  async automaticReplies(id: string): Promise<shapes.AutomaticReplies> {
    const answer = await this.#ask({ path: path`/users/${id}/mailboxSettings/automaticRepliesSetting` })
    return read(answer, shapes.automaticRepliesAnswer)
  }

  /** The person's state in Teams, for example `OutOfOffice`. */
  async presence(id: string): Promise<string> {
    return read(await this.#ask({ path: path`/users/${id}/presence` }), shapes.presenceAnswer).activity
  }

  /**
   * Of which Intune says that the person uses them. By way of Graph, by its documentation
   * (`intune-devices-manageddevice`, `intune-devices-user`, throttling):
   * - the application permission DeviceManagementManagedDevices.Read.All is enough, and reads only; without it, and where
   *   the tenant has no licence for Intune, the answer is 403 (`Forbidden` or `UnknownError`, with Intune's own words as
   *   JSON in `message`), in some reports 401
   * - `users/{id}/managedDevices` has those whose user the person is; somebody who has none is an empty list, somebody
   *   who is not there a 404. It can be asked for anybody in the tenant, licensed themselves or not
   * - one page has up to 1,000, more than anybody uses: no further page is asked for
   * - a field that is not selected may still come; one that Intune does not know is null, empty, or, for a moment, in year 1
   * - 2,000 requests in 20 s for an app in a tenant, then 429, not always with Retry-After
   */
  async devices(personId: string): Promise<Device[]> {
    const answer = await this.#ask({
      path: path`/users/${personId}/managedDevices?$select=${shapes.deviceFields}`,
    })
    return read(answer, shapes.devicesAnswer).value
  }

  /** Also by way of other groups. */
  async isMember(personId: string, groupId: string): Promise<boolean> {
    const body = { groupIds: [groupId] }
    const answer = await this.#ask({ path: path`/users/${personId}/checkMemberGroups`, body })
    return answer.status === 404 ? false : read(answer, shapes.memberGroupsAnswer).value.includes(groupId)
  }

  /** Done, too, when the person has it already. */
  async installApp(personId: string): Promise<void> {
    const { graphUrl, catalogAppId } = this.#options
    if (!catalogAppId) throw new DeliveryFailure('never', 'own-fault', 'no catalogue app id')
    const body = { 'teamsApp@odata.bind': `${graphUrl}/appCatalogs/teamsApps/${catalogAppId}` }
    const answer = await this.#ask({ path: path`/users/${personId}/teamwork/installedApps`, body })
    if (answer.status === 409) return
    // 403: a policy keeps the app from this person, or we may install for nobody. A mail that goes at once is worth
    // more to the leader than a card that waits for an administrator.
    accepted(answer, { 403: 'never' })
  }

  /** The conversation id of the bot's own chat with a person. Null when the app is not installed for them. */
  async chatWith(personId: string): Promise<string | null> {
    const { catalogAppId } = this.#options
    if (!catalogAppId) return null
    const filter = `teamsApp/id eq '${catalogAppId}'`
    const installed = await this.#ask({
      path: path`/users/${personId}/teamwork/installedApps?$expand=teamsApp&$filter=${filter}`,
    })
    const [installation] = installed.status === 404 ? [] : read(installed, shapes.installedAppsAnswer).value
    if (!installation) return null
    const chat = await this.#ask({
      path: path`/users/${personId}/teamwork/installedApps/${installation.id}/chat`,
    })
    return chat.status === 404 ? null : read(chat, shapes.chatAnswer).id
  }

  /**
   * Graph takes the recipients from the mail's own headers. Resolved: accepted, not delivered. The one call that must not
   * be made twice without saying so: once lost, the mail may be on its way.
   */
  async sendMail(mailbox: string, mime: Buffer): Promise<void> {
    const body = mime.toString('base64')
    const answer = await this.#ask({ path: path`/users/${mailbox}/sendMail`, body, lost: 'unknown' })
    // 502 and 504: a gateway passed it on and heard nothing good. 404: our own mailbox is missing, which an
    // administrator will put right.
    accepted(answer, { 404: 'later', 502: 'unknown', 504: 'unknown' })
  }
}
