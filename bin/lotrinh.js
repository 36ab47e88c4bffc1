#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/index.js', import.meta.url)
if (!existsSync(built)) await (await import('../scripts/build.js')).buildCli()
await import(built.href)
