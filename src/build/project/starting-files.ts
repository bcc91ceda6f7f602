/** What a digest repository begins with. */

/** What `handbill init` asks. */
export interface Beginning {
  /** The folder of the announcements. */
  inputs: string
  /** CSS page size. */
  paper: string
  /** Whether GitHub checks the digests and publishes them. */
  isPublished: boolean
}

export const defaultBeginning: Beginning = { inputs: 'input', paper: 'A4', isPublished: true }

export const configName = 'handbill.config.ts'

/** By path from the repository's folder, in the order in which they are written. */
export function startingFiles(beginning: Beginning, version: string): Map<string, string> {
  const files = new Map([
    [configName, config(beginning)],
    ['package.json', packageJson(version)],
    ['.gitignore', 'node_modules/\n'],
    // An empty folder is none to git.
    [`${beginning.inputs}/.gitkeep`, ''],
  ])
  if (beginning.isPublished) files.set('.github/workflows/digests.yml', workflow)
  return files
}

function config({ inputs, paper }: Beginning): string {
  return `import { defineConfig } from 'handbill'

// What holds, and where it comes from: npx handbill config
export default defineConfig({
  inputs: ${quoted(inputs)},
  output: 'output',
  paper: ${quoted(paper)},
  // An index of all announcements and of everyone in them.
  collection: true,
})
`
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`

function packageJson(version: string): string {
  const content = {
    private: true,
    type: 'module',
    scripts: { build: 'handbill build', check: 'handbill build --check' },
    devDependencies: { handbill: `^${version}` },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Checks on every push and pull request that the digests are what the announcements give; publishes them from main. */
const workflow = `name: Digests

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx handbill build --check

  publish:
    if: github.event_name == 'push'
    needs: check
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/upload-pages-artifact@v3
        with:
          path: output
      - id: deployment
        uses: actions/deploy-pages@v4
`
