import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'

const SHIPPED = new URL('../organisation/', import.meta.url)

/** A copy of the municipality's file, in a folder, in which agents have times to keep: without them nothing is due. */
export async function timedOrganisation(folder: string): Promise<string> {
  const file = parseDocument(await readFile(new URL('eigersund.yaml', SHIPPED), 'utf8'))
  const within = { touch: '8h', resolve: '40h' }
  file.setIn(['desks', 'help-desk', 'hours'], 'man-fre 08:00-15:30')
  file.setIn(['helpDesk', 'within'], { urgent: within, normal: within })
  const path = join(folder, 'organisation.yaml')
  await writeFile(path, String(file))
  await copyFile(new URL('instruks.md', SHIPPED), join(folder, 'instruks.md'))
  return path
}
