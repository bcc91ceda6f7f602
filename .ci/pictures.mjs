// Makes the pictures of the documentation again from what handbill prints today: `npm run pictures`. The template `club`
// comes from the guide's own words. Needs pdftoppm (Debian: poppler-utils).
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'handbill-pictures-'))
const announcement = at('input/xen-gsoc-2011.txt')

try {
  const club = writeClub()
  picture('docs/page', 64, ['-t', 'digest'])
  for (const name of ['digest', 'handout', 'large-print']) picture(`docs/pictures/${name}`, 55, ['-t', name])
  picture('docs/pictures/club', 78, ['-t', club, '-s', 'contents=false'])
  picture('docs/pictures/club-short', 78, ['-t', club, '-s', 'contents=false', '-s', 'short=true'])
} finally {
  rmSync(scratch, { recursive: true })
}

/** The template that the guide builds: each block of code is the file that the line before it names. */
function writeClub() {
  const folder = join(scratch, 'club')
  const guide = readFileSync(at('docs/templates.md'), 'utf8')
  const section = guide.slice(
    guide.indexOf('### One in three files'),
    guide.indexOf('### What comes from where'),
  )
  for (const [, name, code] of section.matchAll(/^.*`([\w/]+\.[\w.]+)`.*:\n\n```\w+\n([\s\S]*?)```/gm)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), code)
  }
  return folder
}

/** The first page of the announcement's digest, at so many dots an inch. */
function picture(target, resolution, options) {
  run(
    process.execPath,
    at('dist/cli.js'),
    'build',
    announcement,
    '-q',
    '-f',
    'pdf',
    '-o',
    scratch,
    ...options,
  )
  const pdf = join(scratch, 'xen-gsoc-2011.pdf')
  run('pdftoppm', '-r', String(resolution), '-png', '-singlefile', pdf, join(scratch, 'page'))
  copyFileSync(join(scratch, 'page.png'), at(`${target}.png`))
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(1)
}
