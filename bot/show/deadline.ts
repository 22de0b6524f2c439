const HOURS_72 = 72 * 60 * 60_000

/**
 * When Datatilsynet must have heard of a breach at the latest (GDPR art. 33), counted from the report. Only ever
 * shown as preliminary: when the municipality became aware of it is for people to decide.
 */
export function deadlineOf({ opened_at }: { opened_at: Date }): Date {
  return new Date(opened_at.getTime() + HOURS_72)
}
