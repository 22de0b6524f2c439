// Not TypeScript, as an older Node would only complain of the file extension.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Straks trenger Node 24, og dette er ${process.versions.node}. Den følger med pakkene: kjør «npm ci» med npm 10 eller nyere, eller ha Node 24 selv.`,
  )
  process.exit(1)
}
