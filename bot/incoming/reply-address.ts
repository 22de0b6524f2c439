/** Returns `straks+0f5bcd5e…@kommune.no`: the address identifies the delivery, even if all else is lost. */
export function replyAddress(delivery: string, mailbox: string): string {
  const [local, domain] = mailbox.split('@')
  return `${local}+${delivery.replaceAll('-', '')}@${domain}`
}

/** @param addresses a header's value, with names and brackets */
export function deliveryOfAddress(addresses: string, mailbox: string): string | null {
  const [own, domain] = mailbox.toLowerCase().split('@')
  for (const [, local, hex, at] of addresses.toLowerCase().matchAll(PLUS_ADDRESS)) {
    if (local === own && at === domain && hex) return hex.replace(DASHLESS, '$1-$2-$3-$4-$5')
  }
  return null
}

const PLUS_ADDRESS = /([^\s<>"',;:+@]{1,64})\+([0-9a-f]{32})@([^\s<>"',;:@]{1,255})/g
const DASHLESS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/
