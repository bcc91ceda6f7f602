import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A snapshot that is missing is a fault, never a reason to write one.
    update: false,
  },
})
