import { SETTINGS } from './settings.js'

/** Return the table of settings for docs/operations.md. */
export function settingsTable(): string {
  const rows = SETTINGS.map(({ path, env, preset, allowed, description }) => {
    const usual = preset === undefined || (Array.isArray(preset) && preset.length === 0) ? '–' : `\`${String(preset)}\``
    return `| \`${path}\` | \`${env}\` | ${usual} | ${allowed === '' ? '' : allowed} | ${description} |`
  })
  return ['| setting | environment | default | allowed | what it is |', '|---|---|---|---|---|', ...rows].join('\n')
}
