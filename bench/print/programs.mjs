// The programs that are measured: what each makes its file from, and the command that makes it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asciidoctorSource, asciidoctorTheme } from '../peers/asciidoctor-source.mjs'
import { typstSource } from '../peers/typst-source.mjs'
import { faces } from './faces.mjs'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const command = at('../../dist/cli.js')

/**
 * By name: `missing()` is how to install it, or null where it is there. `prepare(document, folder)` writes what is not
 * measured, the source in the program's own language, and returns the command (`node` or a program of the system, with
 * arguments) and the file that it makes. A document has `text` (the path of the announcement) and `content` (what all
 * print).
 */
export const programs = {
  handbill: {
    missing: () => null,
    prepare: ({ text }, folder) => ({
      command: ['node', command, 'build', '--force', '--quiet', '--format', 'pdf', '--output', folder, text],
      output: join(folder, 'announcement.pdf'),
    }),
  },
  typst: inNode('typst', 'typ', typstSource),
  pdfmake: inNode('pdfmake', 'json', JSON.stringify),
  'react-pdf': inNode('react-pdf', 'json', JSON.stringify),
  weasyprint: {
    missing: () => ofSystem('weasyprint', 'weasyprint'),
    prepare: prepareWeasyPrint,
  },
  'asciidoctor-pdf': {
    missing: () => ofSystem('asciidoctor-pdf', 'ruby-asciidoctor-pdf'),
    prepare: prepareAsciidoctor,
  },
}

function inNode(name, extension, write) {
  return {
    missing: () => null,
    prepare({ content }, folder) {
      const source = join(folder, `${name}.${extension}`)
      const output = join(folder, `${name}.pdf`)
      writeFileSync(source, write(content))
      return { command: ['node', at('../peers/run.mjs'), name, source, output], output }
    },
  }
}

function ofSystem(name, debianPackage) {
  const { status } = spawnSync(name, ['--version'], { stdio: 'ignore' })
  return status === 0 ? null : `apt-get install ${debianPackage} time`
}

/** WeasyPrint prints the digest template's own page. */
function prepareWeasyPrint({ text }, folder) {
  const html = join(folder, 'announcement.html')
  const style = join(folder, 'fonts.css')
  const output = join(folder, 'weasyprint.pdf')
  spawnSync('node', [command, 'build', '--quiet', '--format', 'html', '--output', folder, text])
  const fonts = faces.map(
    ({ family, weight, path }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("file://${path}") }`,
  )
  writeFileSync(style, fonts.join('\n'))
  return { command: ['weasyprint', '--quiet', '--stylesheet', style, html, output], output }
}

function prepareAsciidoctor({ content }, folder) {
  const source = join(folder, 'asciidoctor.adoc')
  const output = join(folder, 'asciidoctor.pdf')
  mkdirSync(folder, { recursive: true })
  writeFileSync(source, asciidoctorSource(content))
  writeFileSync(join(folder, 'digest-theme.yml'), asciidoctorTheme)
  const folders = faces.map(({ path }) => dirname(path)).join(';')
  const options = ['-a', `pdf-themesdir=${folder}`, '-a', 'pdf-theme=digest', '-a', `pdf-fontsdir=${folders}`]
  return { command: ['asciidoctor-pdf', ...options, '-o', output, source], output }
}
