import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // For machines under load; no test waits on purpose.
    testTimeout: 60_000,
    // A snapshot that is missing is a fault, never a reason to write one.
    update: false,
  },
})
