import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { filesOf, generate, newFolder, run } from './collection.js'

/** File systems of our own need a mount namespace: root has it, and most users of Linux. */
const namespace = ['unshare', '--mount', '--map-root-user']
const refusal = canMount()

function canMount(): string | null {
  const { status, stderr, error } = spawnSync(namespace[0] ?? '', [
    ...namespace.slice(1),
    'mount',
    '-t',
    'tmpfs',
    'none',
    '/tmp',
  ])
  return status === 0
    ? null
    : `no file system can be mounted here (${error?.message ?? String(stderr).trim()})`
}

let folder: string

beforeEach(context => {
  if (refusal !== null) context.skip(refusal)
  folder = newFolder()
  generate(`${folder}/in`, 6)
})

/** Runs a script where a file system of its own is mounted, and leaves what is on it in `$folder/copy`. */
function inMount(script: string): string {
  const build = `node ${resolve('dist/cli.js')} build in -o out -f md,json --quiet`
  const text = `mkdir out copy\n${script.replaceAll('BUILD', build)}\ncp -a out/. copy`
  return execFileSync(namespace[0] ?? '', [...namespace.slice(1), 'bash', '-ec', text], {
    cwd: folder,
    encoding: 'utf8',
  })
}

async function cleanFiles() {
  await run([`${folder}/in`, '-o', `${folder}/clean`, '-f', 'md,json', '--quiet'])
  return filesOf(`${folder}/clean`)
}

test('a full disk is told, and nothing on it is half written', async () => {
  const out = inMount(`
    mount -t tmpfs -o size=100k none out
    BUILD 2>&1 || echo code $?`)
  expect(out).toContain('ENOSPC')
  expect(out).toContain('The disk is full; free some space and run again.')
  expect(out.match(/ENOSPC/g), 'one error, not one for each announcement').toHaveLength(1)
  expect(out).toMatch(/code 1\n$/)
  const clean = await cleanFiles()
  const left = filesOf(`${folder}/copy`)
  expect(left.size).toBeGreaterThan(0)
  expect(left.size).toBeLessThan(clean.size)
  for (const [path, bytes] of left) expect(clean.get(path) === bytes, path).toBe(true)
})

test('a full disk ends a build on several threads, too', async () => {
  generate(`${folder}/in`, 24)
  const out = inMount(`
    mount -t tmpfs -o size=200k none out
    BUILD --jobs 2 2>&1 || echo code $?`)
  expect(out.match(/ENOSPC/g)).toHaveLength(1)
  expect(out).toMatch(/code 1\n$/)
})

test('with space again the next run ends as if nothing had been', async () => {
  inMount(`
    mount -t tmpfs -o size=100k none out
    BUILD || true
    mount -o remount,size=64m out
    BUILD`)
  expect(filesOf(`${folder}/copy`)).toEqual(await cleanFiles())
})

test('a read-only output is told, once for each announcement; what is up to date needs no writing', async () => {
  const out = inMount(`
    mount -t tmpfs none out
    mount -o remount,ro out
    BUILD 2>&1 || echo code $?
    mount -o remount,rw out
    BUILD
    mount -o remount,ro out
    BUILD && echo up to date
    BUILD --check && echo checked`)
  expect(out.match(/EROFS/g)).toHaveLength(6)
  expect(out).toContain('The file system is read-only; name another folder with --output.')
  expect(out).toMatch(/code 1\nup to date\nchecked\n$/)
  expect(filesOf(`${folder}/copy`)).toEqual(await cleanFiles())
})

test('a folder of the output that is another file system is told', () => {
  const out = inMount(`
    mkdir out/1996
    mount -t tmpfs none out/1996
    BUILD 2>&1 || echo code $?`)
  expect(out).toContain('A folder on the way is on another file system')
  expect(out).toMatch(/code 1\n$/)
})
