import { expect, test } from 'vitest'
import { writtenAddress } from '../../src/render/written-address.js'

test.each([
  ['mailto:ada@harbour.example', 'en', 'ada@harbour.example'],
  ['https://harbour.example/a', 'en', 'https://harbour.example/a'],
  ['https://harbour.example/K%C3%B6ln_%28Rhein%29', 'de', 'https://harbour.example/Köln_(Rhein)'],
  ['https://harbour.example/%D0%BF%D0%B8%D1%80%D1%81', 'en', 'https://harbour.example/пирс'],
  ['https://harbour.example/%E6%B8%AF%E3%83%BC%EF%BC%81', 'ja', 'https://harbour.example/港ー！'],
  ['https://harbour.example/%E6%B8%AF', 'zh-Hant', 'https://harbour.example/港'],
])('%s in text of %s is written with its letters', (url, language, expected) => {
  expect(writtenAddress(url, language)).toBe(expected)
})

test.each([
  ['what parts an address', 'https://harbour.example/?q=a%2Fb%26c%3Dd%23e%25f', 'en'],
  ['spaces and what ends an address in text', 'https://harbour.example/%20%0A%3C%3E%22%E2%80%8F', 'en'],
  ['letters that the fonts of the language need not have', 'https://harbour.example/%E6%B8%AF', 'en'],
  ['letters that run from right to left', 'https://harbour.example/%D8%A7', 'ar'],
  ['what is no UTF-8', 'https://harbour.example/%F6%ZZ%C3', 'de'],
])('%s stays encoded', (_, url, language) => {
  expect(writtenAddress(url, language)).toBe(url)
})
