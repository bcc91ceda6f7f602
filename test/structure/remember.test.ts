import { expect, test } from 'vitest'
import { remembering } from '../../src/structure/words/remember.js'

function counted() {
  const asked: string[] = []
  const lengthOf = remembering(text => {
    asked.push(text)
    return text.length
  })
  return { asked, lengthOf }
}

test('a text is looked at once', () => {
  const { asked, lengthOf } = counted()
  expect([lengthOf('one'), lengthOf('three'), lengthOf('one')]).toEqual([3, 5, 3])
  expect(asked).toEqual(['one', 'three'])
})

test('long texts make it forget as early as many words do: a slice of an announcement keeps the whole of it', () => {
  const { asked, lengthOf } = counted()
  lengthOf('one')
  for (let index = 0; index < 200; index++) lengthOf(String(index).padEnd(1000))
  lengthOf('one')
  expect(asked.filter(text => text === 'one')).toHaveLength(2)
})
