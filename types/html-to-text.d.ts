// The package has no types of its own; this is what we use of it.
export function convert(
  html: string,
  options: {
    wordwrap: number | false
    limits: { maxInputLength: number; maxDepth: number }
    selectors: { selector: string; format?: string; options?: { ignoreHref?: boolean } }[]
  },
): string
