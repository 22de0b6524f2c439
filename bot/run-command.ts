/**
 * Runs an administrator's command with the arguments of this process and prints the lines that it returns.
 * @param inWords returns why it failed, by default the error's message; the process then ends with 1
 */
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
