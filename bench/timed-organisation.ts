import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseDocument } from 'yaml'
import { shippedFile } from '../bot/organisation/shipped.ts'

/** Copies the municipality's file into a folder, with time limits for agents: without them nothing is due. */
export async function timedOrganisation(folder: string): Promise<string> {
  const file = parseDocument(await readFile(shippedFile, 'utf8'))
  const within = { touch: '8h', resolve: '40h' }
  file.setIn(['desks', 'help-desk', 'hours'], 'man-fre 08:00-15:30')
  file.setIn(['helpDesk', 'within'], { urgent: within, normal: within })
  const path = join(folder, 'organisation.yaml')
  await writeFile(path, String(file))
  await copyFile(join(dirname(shippedFile), 'instruks.md'), join(folder, 'instruks.md'))
  return path
}
