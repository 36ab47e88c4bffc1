import { existsSync, readdirSync } from 'node:fs'

/** Return the YAML files of a folder that may be absent, by name: `progress/ninh-thuan.yaml` has the id `ninh-thuan`. */
export function optionalFiles(root: string, folder: string): { readonly file: string; readonly id: string }[] {
  if (!existsSync(`${root}/${folder}`)) return []
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, id: name.slice(0, -'.yaml'.length) }))
}
