/**
 * How long Graph may keep something waiting. When it hangs, whatever can be done without it is done; a leader who is
 * not found in time delays no mail.
 */
export const GRAPH_LIMITS_MS = {
  /** The profiles for a mail: it goes with what is known. */
  profiles: 2_000,
  /** The devices registered on a person: nothing waits for them, and others' are to be read, too. */
  devices: 10_000,
  /** The name of who has opened the tab or acts there: it is asked for again next time. */
  name: 2_000,
  /** Whether somebody is an agent: the answer is 503. */
  membership: 5_000,
  /** Who the leader is: the alert is tried again, as one that Teams did not take. */
  leader: 10_000,
  /** Whether a leader is away, and who stands in: asked again, for as long as the leader is waited for. */
  absence: 10_000,
  /** Who the duty contact is in Teams: tried again; the mail to them goes meanwhile. */
  duty: 5_000,
  /** The app for somebody who has not got it, or their chat: tried again, and others' alerts get their turn. */
  chat: 10_000,
}
