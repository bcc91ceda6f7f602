import { mkdirSync, mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolders } from '../../src/load/cache-folders.js'

const root = mkdtempSync(join(tmpdir(), 'handbill-cache-'))
const handbill = join('handbill', 'code')

test('installed in a project, beside the caches of other packages', () => {
  const folders = cacheFolders(join(root, 'node_modules', 'handbill'), { XDG_CACHE_HOME: '/x' }, 'linux')
  expect(folders).toEqual([join('/x', handbill)])
  mkdirSync(join(root, 'node_modules', 'handbill'), { recursive: true })
  expect(cacheFolders(join(root, 'node_modules', 'handbill'), { XDG_CACHE_HOME: '/x' }, 'linux')).toEqual([
    join(root, 'node_modules', '.cache', handbill),
    join('/x', handbill),
  ])
})

test('in its own repository, with its own packages', () => {
  expect(cacheFolders(root, {}, 'linux')[0]).toBe(join(root, 'node_modules', '.cache', handbill))
})

test.each([
  ['linux', {}, join(homedir(), '.cache')],
  ['linux', { XDG_CACHE_HOME: '' }, join(homedir(), '.cache')],
  ['darwin', { XDG_CACHE_HOME: '/x' }, join(homedir(), 'Library', 'Caches')],
  ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local'],
  ['win32', {}, join(homedir(), 'AppData', 'Local')],
] as const)('the caches of a user on %s with %o', (platform, environment, folder) => {
  expect(cacheFolders(join(root, 'none'), environment, platform)).toEqual([join(folder, handbill)])
})
