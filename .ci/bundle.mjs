// Bundles the sources into dist/: one file per door (library, typesetter, command line) over shared chunks, so that
// Node opens few files at start and a command loads only the stages that it needs. Dependencies stay outside.
import { rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/index.ts', 'src/cli.ts', 'src/typeset/index.ts'],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  chunkNames: 'chunk/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
})
const { digestSchema } = await import('../dist/index.js')
writeFileSync('dist/digest.schema.json', `${JSON.stringify(digestSchema, null, 2)}\n`)
