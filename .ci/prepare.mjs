// Sets up what a fresh clone lacks, so that `npm start` and `npm test` work at once: the dependencies when the
// lock file is newer than what is installed, the build when a source is newer than what is built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = path => join(root, path)
const modified = path => (existsSync(path) ? statSync(path).mtimeMs : 0)
const newest = folder =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => modified(join(entry.parentPath, entry.name))),
  )

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

if (modified(at('node_modules/.package-lock.json')) < modified(at('package-lock.json'))) {
  console.error('handbill: installing dependencies')
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error')
}
if (
  modified(at('dist/cli.js')) <
  Math.max(newest(at('src')), newest(at('templates')), newest(at('.ci')), modified(at('package.json')))
) {
  console.error('handbill: building')
  run(process.execPath, at('.ci/bundle.mjs'))
}
