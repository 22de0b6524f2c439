import type { WishWords } from './wish.ts'
import { ofAlerts, ofEmployees } from './words/of-alerts.ts'
import { ofReaders } from './words/of-readers.ts'
import { ofReports } from './words/of-reports.ts'
import { ofWorries } from './words/of-worries.ts'

export const wishes: WishWords[] = [...ofReports, ...ofAlerts, ...ofWorries, ...ofReaders, ...ofEmployees]
