/** Runs a command and prints its lines. @param inWords why it failed; the process then ends with 1 */
export async function runCommand(
  command: (args: string[]) => Promise<string[]>,
  inWords = (error: unknown) => (error instanceof Error ? error.message : String(error)),
): Promise<void> {
  try {
    for (const line of await command(process.argv.slice(2))) console.log(line)
  } catch (error) {
    console.error(inWords(error))
    process.exit(1)
  }
}

/** Ends a developer's command with how it is used, unless its arguments are what it takes. */
export function endUnless(isTaken: boolean, usage: string): void {
  if (isTaken) return
  console.error(`Bruk: ${usage}`)
  process.exit(1)
}

export function takeNoArguments(usage: string): void {
  endUnless(process.argv.length === 2, `${usage}, uten noe etter`)
}
