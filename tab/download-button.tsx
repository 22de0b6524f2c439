import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { numericDay } from '../dialogs/oslo-time.ts'
import { ProblemBar } from './bar.tsx'
import { serverTime } from './server-time.ts'
import { useTab } from './tab-context.tsx'
import { useAsking } from './use-asking.ts'

/** Fetches the file with the token in a header, so that no address contains the token. */
export function DownloadButton({ name, load }: { name: string; load: () => Promise<Blob> }) {
  const { words } = useTab()
  const { busy, problem, ask } = useAsking(({ tickets }) => ({ title: tickets.export }))
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={busy}
        onClick={() => void ask(load, (file) => save(file, name))}
      >
        {busy ? words.tickets.exporting : words.tickets.export}
      </Button>
      <ProblemBar problem={problem} />
    </>
  )
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}-${numericDay(new Date(serverTime()))}.csv`
  link.click()
  URL.revokeObjectURL(url)
}
