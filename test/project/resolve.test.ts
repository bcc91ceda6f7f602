import { expect, test } from 'vitest'
import type { PartialLook } from '../../src/model/look.js'
import {
  defaultLook,
  type Layer,
  lookOf,
  originsOf,
  overlay,
  type Speaker,
} from '../../src/project/resolve.js'

const layer = (from: Speaker, look: PartialLook, file: string | null = null): Layer => ({
  from,
  file,
  look,
  locate: null,
})

test('nothing said is the defaults', () => {
  expect(lookOf([])).toEqual(defaultLook)
  expect(originsOf([]).get('paper')).toEqual({ from: 'default', file: null, line: null, column: null })
})

test('the later layer counts, key by key', () => {
  const layers = [
    layer('config', { paper: 'A4', order: 'title' }),
    layer('rule', { paper: 'A5' }),
    layer('flag', { formats: ['md'] }),
  ]
  expect(lookOf(layers)).toEqual({ ...defaultLook, paper: 'A5', order: 'title', formats: ['md'] })
  const origins = originsOf(layers)
  expect(['paper', 'order', 'formats', 'groups'].map(key => origins.get(key)?.from)).toEqual([
    'rule',
    'config',
    'flag',
    'default',
  ])
})

test('options and words are taken one by one', () => {
  const layers = [
    layer('config', { options: { ink: true, index: false }, words: { contents: 'Talks' } }),
    layer('sidecar', { options: { index: true }, words: { people: 'Speakers' } }),
  ]
  expect(lookOf(layers)).toMatchObject({
    options: { ink: true, index: true },
    words: { contents: 'Talks', people: 'Speakers' },
  })
  const origins = originsOf(layers)
  expect(origins.get('options.ink')?.from).toBe('config')
  expect(origins.get('options.index')?.from).toBe('sidecar')
})

test('the options of one template say nothing of another', () => {
  const layers = [
    layer('config', { template: './programme', options: { rooms: true } }),
    layer('flag', { template: 'handout', options: { ink: true } }),
  ]
  expect(lookOf(layers).options).toEqual({ ink: true })
  expect(originsOf(layers).has('options.rooms')).toBe(false)
  expect(overlay(lookOf(layers), { template: 'handout' }).options).toEqual({ ink: true })
})
