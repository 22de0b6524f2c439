import { mkdirSync, writeFileSync } from 'node:fs'
import { takeNoArguments } from '../bot/run-command.ts'
import { shippedBill } from './shipped.ts'

// `npm run sbom`
takeNoArguments('npm run sbom')
const SBOM = 'dist/straks.cdx.json'
mkdirSync('dist', { recursive: true })
const bill = shippedBill()
writeFileSync(SBOM, `${JSON.stringify(bill, null, 2)}\n`)
console.log(`${SBOM}: ${bill.components.length} packages`)
