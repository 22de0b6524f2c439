/** While Graph hangs, everything else is done without it; searching for a leader delays no mail. */
export const GRAPH_LIMITS_MS = {
  /** Profiles for a mail, which is sent with what is known. */
  profiles: 2_000,
  /** A person's devices: nothing waits for them, and other people's must be read too. */
  devices: 10_000,
  /** The name of a user of the tab; it is fetched again next time. */
  name: 2_000,
  /** Membership of the help desk; the answer is 503. */
  membership: 5_000,
  /** The search for a leader; the alert is retried, like one that Teams refused. */
  leader: 10_000,
  /** A leader's absence and deputy; asked again for as long as the leader is waited for. */
  absence: 10_000,
  /** The duty contact in Teams; retried, while the mail to them is sent. */
  duty: 5_000,
  /** Installing the app or finding a chat; retried, so that other people's alerts get their turn. */
  chat: 10_000,
}
