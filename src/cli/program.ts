import { Command, Option } from 'commander'
import { type BuildFlags, runBuild } from './build-command.js'
import { runExplain } from './explain-command.js'
import { type FileFlags, runAst, runExtract } from './file-commands.js'
import type { Streams } from './main.js'

const examples = `
Examples:
  $ handbill                                   every announcement in input/ to output/
  $ handbill build posts/2011.txt -f md,pdf    one announcement, two formats
  $ handbill build -t ./my-template -p A5      a template of your own, another paper
  $ handbill extract posts/2011.txt            the entries and people as JSON
  $ curl … | handbill extract -                the same for what another command prints
  $ handbill explain posts/2011.txt            what each line was read as, and why
  $ handbill explain --fix posts/2011.txt      a file of corrections to begin with

Exit codes:
  0  done
  1  a file could not be read, built or written
  2  an unknown command, flag, format, template or option
  3  warnings, under --strict`

const explainExamples = `
Examples:
  $ handbill explain posts/2011.txt                 the lines with their roles, and the sum
  $ handbill explain --json - < posts/2011.txt      the same for a program
  $ handbill explain --fix posts/2011.txt           writes posts/2011.handbill.yaml, to be edited`

/** The commands and their flags; what they do stands in a file each. `end` takes the exit code. */
export function createProgram(version: string, streams: Streams, end: (code: number) => void): Command {
  const program = new Command('handbill')
    .description(
      'Turns announcements into checked lists of entries and people, and into digests to read and print.',
    )
    .version(version)
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: text => void streams.stdout.write(text),
      writeErr: text => void streams.stderr.write(text),
    })
  addBuild(program, streams, end)
  addFileCommand(program, 'extract', "print a file's digest as JSON", runExtract, streams, end)
  addFileCommand(
    program,
    'explain',
    'show what each line of a file was read as, and why',
    runExplain,
    streams,
    end,
  )
    .option('--json', 'print the reading as JSON')
    .addOption(
      new Option('--fix', 'write a file of corrections to begin with beside the announcement').conflicts(
        'json',
      ),
    )
    .addHelpText('after', explainExamples)
  addFileCommand(program, 'ast', "print a file's tree: what was found, and where", runAst, streams, end)
  return program
}

function addBuild(program: Command, streams: Streams, end: (code: number) => void): void {
  program
    .command('build', { isDefault: true })
    .description('turn announcements into digests (the default command)')
    .argument('[inputs...]', 'files and folders to read', ['input'])
    .option('-o, --output <folder>', 'where to write', 'output')
    .option('-t, --template <name>', 'a template by its name, or the path of a folder', 'digest')
    .option('-f, --format <list>', 'formats to write, with commas between', 'md,html,pdf,json')
    .option('-p, --paper <size>', "page size, such as A5 or '148mm 210mm' (default: the template's)")
    .option('-s, --set <name=value>', "set one of the template's options; may be repeated", collect)
    .option('-q, --quiet', 'print warnings and errors only')
    .option('--strict', 'end with code 3 when there are warnings')
    .action(async (inputs: string[], flags: BuildFlags, command: Command) => {
      const { refuseUnknownCommand } = await import('./unknown-command.js')
      refuseUnknownCommand(
        command.args,
        program.commands.map(command => command.name()),
      )
      end(await runBuild(inputs, flags, streams))
    })
}

function addFileCommand<Flags extends FileFlags>(
  program: Command,
  name: string,
  description: string,
  run: (path: string, flags: Flags, streams: Streams) => Promise<number>,
  streams: Streams,
  end: (code: number) => void,
): Command {
  return program
    .command(name)
    .description(description)
    .argument('<file>', 'the announcement; - for standard input')
    .option('-q, --quiet', 'print errors only')
    .option('--strict', 'end with code 3 when there are warnings')
    .action(async (path: string, flags: Flags) => end(await run(path, flags, streams)))
}

const collect = (value: string, before: string[] = []) => [...before, value]
