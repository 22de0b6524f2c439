import project from '../../package.json' with { type: 'json' }

/** Of this Straks. What its parts mean to an operator stands in CHANGELOG.md. */
export const { version } = project

/** Within one, releases only add to the database: they run beside one another, and an older one may come back. */
export const majorVersion = Number.parseInt(version, 10)
