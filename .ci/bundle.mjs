// Bundles the sources into dist/. The library's doors (index, typeset) leave the dependencies outside, so that a
// program shares them. The command carries them, cut into chunks by what loads together: Node opens few files at start
// and a command reads only the stages that it needs. Its chunks are CommonJS, which `src/load` runs with what V8 has
// compiled of them before.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { twoPatterns } from './two-patterns.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
rmSync('dist', { recursive: true, force: true })

const shared = {
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
}

await build({
  ...shared,
  entryPoints: ['src/index.ts', 'src/typeset/index.ts'],
  chunkNames: 'chunk/[name]-[hash]',
  packages: 'external',
  plugins: [twoPatterns],
})
// Packages that most runs of the command never need, with the functions that are used of each. They stand in files of
// their own, so that Node reads and compiles them at the first call, not at every start.
const seldomUsed = {
  chardet: { object: ['analyse'] },
  'franc-min': { functions: ['franc'] },
  libmime: { object: ['decodeFlowed', 'decodeHeaders', 'decodeWords', 'parseHeaderValue'] },
  libqp: { functions: ['decode'] },
  yaml: { functions: ['isAlias', 'isMap', 'isNode', 'isScalar', 'isSeq', 'parseDocument', 'stringify'] },
}

/** A module that hands every call on to the package's own file. */
function loadsWhenCalled(name, { functions, object }) {
  const calls = name => `(...values) => load().${name}(...values)`
  const load = `const load = () => require('./seldom/${name}.cjs')${object ? '.default' : ''}`
  return functions
    ? [load, ...functions.map(name => `export const ${name} = ${calls(name)}`)].join('\n')
    : `${load}\nexport default { ${object.map(name => `${name}: ${calls(name)}`).join(', ')} }`
}

// Node's own modules that packages load at their start for what nothing here asks of them, with the functions: commander
// for commands that are programs of their own, pdfkit for streams that are compressed in `typeset/pdf`.
const builtinsUsedSeldom = {
  commander: { builtin: 'node:child_process', functions: ['spawn'] },
  pdfkit: { builtin: 'zlib', functions: ['deflateSync', 'inflate'] },
}

// Left out: source maps, which Handlebars makes where it can and nobody reads; pdfkit's encryption, which no file here
// has, and its PNG reader, since pictures are read in `typeset/pdf`.
const seldomUsedWhenCalled = {
  name: 'seldom-used-when-called',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w-]+$/ }, ({ path }) =>
      Object.hasOwn(seldomUsed, path) ? { path, namespace: 'when-called' } : undefined,
    )
    // pdfkit loads fontkit for fonts that it opens itself; ours are opened by `typeset/font`.
    onResolve({ filter: /^fontkit$/ }, ({ importer }) =>
      importer.includes('pdfkit') ? { path: 'fontkit', namespace: 'when-called' } : undefined,
    )
    onLoad({ filter: /^fontkit$/, namespace: 'when-called' }, () => ({
      contents: "export const create = (...font) => require('fontkit').create(...font)",
    }))
    for (const [name, { builtin, functions }] of Object.entries(builtinsUsedSeldom)) {
      onResolve({ filter: new RegExp(`^${builtin}$`) }, ({ importer }) =>
        importer.includes(`/${name}/`) ? { path: builtin, namespace: name } : undefined,
      )
      const calls = functions.map(name => `${name}: (...values) => require('${builtin}').${name}(...values)`)
      onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: `module.exports = { ${calls.join(', ')} }`,
      }))
    }
    onLoad({ filter: /.*/, namespace: 'when-called' }, ({ path }) => ({
      contents: loadsWhenCalled(path, seldomUsed[path]),
    }))
    onResolve({ filter: /^(?:source-map|png-js|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
      /handlebars|pdfkit/.test(importer) ? { path, namespace: 'absent' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
  },
}

// linebreak has its table of characters packed twice, and unpacks it in JavaScript at every start: the command has it as it is.
const unpackedTries = {
  name: 'unpacked-tries',
  setup({ onLoad }) {
    onLoad({ filter: /linebreak[\\/]dist[\\/]module\.mjs$/ }, ({ path }) => {
      const packed = /[\w$]+\.toByteArray\("([^"]+)"\)/g
      return {
        contents: readFileSync(path, 'utf8').replaceAll(packed, (_call, base64) => unpackedTrie(base64)),
      }
    })
  },
}

const require = createRequire(import.meta.url)
const UnicodeTrie = createRequire(require.resolve('linebreak'))('unicode-trie')

/** What `new UnicodeTrie()` takes in place of packed bytes; its values are of 16 bits. */
function unpackedTrie(base64) {
  const { data, highStart, errorValue } = new UnicodeTrie(Buffer.from(base64, 'base64'))
  const bytes = Buffer.from(Uint16Array.from(data).buffer).toString('base64')
  const unpacked = `new Uint32Array(new Uint16Array(Uint8Array.from(Buffer.from("${bytes}", "base64")).buffer))`
  return `{ data: ${unpacked}, highStart: ${highStart}, errorValue: ${errorValue} }`
}

// `import.meta.url`, as CommonJS knows it.
const ownAddress = {
  js: 'const $url=require("node:url").pathToFileURL(__filename).href;',
  define: { 'import.meta.url': '$url' },
}

const command = {
  ...shared,
  outdir: 'dist/command',
  metafile: true,
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
}

// The command has the templates compiled that come with handbill, each file of them in a chunk of its own.
const shippedTemplates = {
  name: 'shipped-templates',
  setup({ onLoad }) {
    onLoad({ filter: /template[\\/]shipped-templates\.ts$/ }, async () => ({
      contents: await compileTemplates(),
    }))
  },
}

/** Runs the sources for it, bundled for a moment. */
async function compileTemplates() {
  const outfile = 'dist/compile-templates.js'
  const contents = `
    export { templateNames } from './src/build/template/find-template.js'
    export { loadCollectionTemplate, loadTemplate } from './src/build/template/load-template.js'
    export { compileAhead } from './src/render/template/compile-ahead.js'`
  const { outdir: _, splitting: _none, ...once } = shared
  await build({ ...once, stdin: { contents, resolveDir: '.' }, outfile, packages: 'external' })
  const { compileAhead, loadCollectionTemplate, loadTemplate, templateNames } = await import(`../${outfile}`)
  rmSync(outfile)
  const digests = await Promise.all((await templateNames()).map(name => loadTemplate(name)))
  const files = compileAhead([...digests, ...Object.values(await loadCollectionTemplate())])
  const loads = await Promise.all(
    [...files].map(async ([key, code], index) => {
      const path = `./shipped-${index}.cjs`
      const { code: small } = await transform(`module.exports = ${code}`, { minifyWhitespace: true })
      writeFileSync(join(command.outdir, path), asFunction(small))
      return `'${key}': () => require('${path}')`
    }),
  )
  return `export const shippedTemplates = { ${loads.join(', ')} }`
}

mkdirSync(command.outdir, { recursive: true })
const commandBuild = await build({
  ...command,
  entryPoints: { main: 'src/cli/main.ts', work: 'src/build/work.ts' },
  plugins: [seldomUsedWhenCalled, shippedTemplates, unpackedTries, twoPatterns],
  // The same without threads of its own, for which it would load a module of Node at its start.
  alias: { fflate: 'fflate/browser' },
  // tinypool finds the other half of itself beside its own file.
  external: ['fontkit', 'jiti', 'tinypool', './seldom/*', './shipped-*.cjs'],
  chunkNames: '[name]-[hash]',
  write: false,
})
for (const { path, text } of commandBuild.outputFiles)
  writeFileSync(commonJs(path), asFunction(await toCommonJs(text)))

/** A chunk as `src/load` runs it: to put a function around it there would copy it. */
function asFunction(code) {
  return `(function(exports,require,module,__filename,__dirname,$import){${inAscii(code)}\n})`
}

/** `src/load` reads ASCII alone; esbuild escapes what stands in strings, and leaves regular expressions as they are. */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** esbuild cuts only ES modules into chunks, and V8 keeps what it has compiled lazily only of scripts. */
async function toCommonJs(text) {
  const { code } = await transform(text.replaceAll(/\bimport\("([^"]+)"\)/g, importLater), {
    format: 'cjs',
    platform: 'node',
    target: shared.target,
    minifyWhitespace: true,
    banner: text.includes('import.meta.url') ? ownAddress.js : '',
    define: ownAddress.define,
  })
  return code.replaceAll(/\brequire\("(\.\/[^"/]+\.js)"\)/g, (_call, path) => `require("${commonJs(path)}")`)
}

function importLater(_call, name) {
  return name.startsWith('./')
    ? `Promise.resolve().then(()=>require("${commonJs(name)}"))`
    : `$import("${name}")`
}

function commonJs(path) {
  return path.replace(/\.js$/, '.cjs')
}

// The doors of the command and of its threads, and what loads the chunks.
await build({ ...shared, entryPoints: ['src/cli.ts', 'src/build/worker.ts'], splitting: false })
await build({
  ...command,
  entryPoints: { start: 'src/cli/start.ts' },
  outExtension: { '.js': '.cjs' },
  splitting: false,
  format: 'cjs',
  banner: { js: ownAddress.js },
  define: ownAddress.define,
})
const seldomBuild = await build({
  ...command,
  entryPoints: Object.fromEntries(Object.keys(seldomUsed).map(name => [name, name])),
  outdir: 'dist/command/seldom',
  outExtension: { '.js': '.cjs' },
  splitting: false,
  format: 'cjs',
})

/** The licences of what the command carries, as they ask for. */
function licences() {
  const packages = new Set(
    [commandBuild, seldomBuild]
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .flatMap(path => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  )
  return [...packages].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : ''
    return `${name} ${version} (${license})\n\n${text}\n`
  })
}

// src/structure/lexicon/given-names.ts comes from Faker's locale data.
const faker = `@faker-js/faker (MIT), locale data

Faker - Copyright (c) 2022-2026

This software consists of voluntary contributions made by many individuals. For exact contribution history, see the
revision history of the package. It is used under the terms of the MIT licence, as in this package's LICENSE.
`
// src/structure/lexicon/country-names.ts comes from the Unicode locale data.
const unicode = `Unicode CLDR (Unicode-3.0), locale data

UNICODE LICENSE V3

COPYRIGHT AND PERMISSION NOTICE

Copyright © 1991-2025 Unicode, Inc.

NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING
DATA FILES, AND/OR SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF
THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.

Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated
documentation (the "Data Files") or software and any associated documentation (the "Software") to deal in the Data
Files or Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the Data Files or Software
are furnished to do so, provided that either (a) this copyright and permission notice appear with all copies of the
Data Files or Software, or (b) this copyright and permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY
RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL
INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THE DATA FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to
promote the sale, use or other dealings in these Data Files or Software without prior written authorization of the
copyright holder.
`
writeFileSync(
  'dist/THIRD-PARTY-LICENCES.txt',
  [...licences(), faker, unicode].join(`\n${'-'.repeat(80)}\n\n`),
)

const { configSchema, correctionsSchema, diffSchema, digestSchema, peopleSchema } = await import(
  '../dist/index.js'
)
const schemas = {
  config: configSchema,
  corrections: correctionsSchema,
  diff: diffSchema,
  digest: digestSchema,
  people: peopleSchema,
}
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)

// What was built by other code than this is built again.
const code = createHash('sha256')
for (const name of readdirSync('dist', { recursive: true }).sort())
  if (/\.c?js$/.test(name)) code.update(readFileSync(join('dist', name)))
writeFileSync('dist/code.sha256', `${code.digest('hex').slice(0, 16)}\n`)
