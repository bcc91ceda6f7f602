import { Command, InvalidArgumentError, Option } from 'commander'
import { type BuildFlags, runBuild } from './build-command.js'
import { type ConfigFlags, runConfig } from './config-command.js'
import { type DiffFlags, runDiff } from './diff-command.js'
import { runExplain } from './explain-command.js'
import { type FileFlags, runAst, runExtract } from './file-commands.js'
import { type InitFlags, runInit } from './init-command.js'
import { type PeopleFlags, peopleFormats, runPeople } from './people-command.js'
import type { Streams } from './streams.js'
import { type NewFlags, runTemplateList, runTemplateNew } from './template-command.js'

const examples = `
Examples:
  $ handbill                                   every announcement in input/ to output/
  $ handbill build posts/2011.txt -f md,pdf    one announcement, two formats
  $ handbill build -t ./my-template -p A5      a template of your own, another paper
  $ handbill build --check                     whether output/ is up to date, for CI
  $ handbill extract posts/2011.txt            the entries and people as JSON
  $ curl … | handbill extract -                the same for what another command prints
  $ handbill explain posts/2011.txt            what each line was read as, and why
  $ handbill explain --fix posts/2011.txt      a file of corrections to begin with
  $ handbill people posts --since 2019         who took part when, as what
  $ handbill diff old.txt new.txt              what changed, entry by entry
  $ handbill template new my-template          a template to edit

Exit codes:
  0  done
  1  a file could not be read, built or written
  2  an unknown command, flag, format, template or option, or a broken configuration
  3  warnings, under --strict
(diff: 0 the same, 1 different, 2 trouble)`

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
      // As printError says it: program, sentence, stop.
      outputError: (text, write) =>
        write(text.replace(/^error: (.)/, (_, first) => `handbill: ${first.toUpperCase()}`)),
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
  addPeople(program, streams, end)
  addDiff(program, streams, end)
  addTemplate(program, streams, end)
  addProject(program, streams, end)
  return program
}

function addProject(program: Command, streams: Streams, end: (code: number) => void): void {
  program
    .command('init')
    .description('begin a repository of digests in this folder')
    .option('-y, --yes', 'ask nothing')
    .option('-q, --quiet', 'print errors only')
    .action(async (flags: InitFlags) => end(await runInit(flags, streams)))
  const config = program
    .command('config')
    .description('show what holds, and where each value comes from')
    .argument('[file]', 'an announcement: what holds for it (default: what holds for all)')
  addLookOptions(config)
    .option('--json', 'print it as JSON')
    .action(async (file: string | undefined, flags: ConfigFlags) =>
      end(await runConfig(file, flags, streams)),
    )
}

const peopleNotes = `
Examples:
  $ handbill people                                      everybody
  $ handbill people posts --since 2019 --role mentor     the mentors of the last years
  $ handbill people posts --format vcard > people.vcf    for an address book

Two spellings are one person only when that is certain; what is not is told of. Exit codes are those of build.`

function addPeople(program: Command, streams: Streams, end: (code: number) => void): void {
  program
    .command('people')
    .description('list who took part when, as what, across announcements')
    .argument('[inputs...]', "files and folders to read (default: the configuration's, else input)")
    .option('-c, --config <file>', 'the configuration (default: handbill.config.* in this folder, if any)')
    .option('--since <year>', 'in this year or later', year)
    .option('--role <role>', 'as what: contributor, mentor, speaker, …')
    .option('--programme <name>', 'of programmes with this in their name')
    .addOption(new Option('--format <format>', 'how to print').choices(peopleFormats).default('text'))
    .addOption(new Option('--json', 'print them as JSON, as --format json does').conflicts('format'))
    .option('-q, --quiet', 'print errors only')
    .option('--strict', 'end with code 3 when there are warnings')
    .addHelpText('after', peopleNotes)
    .action(async (inputs: string[], flags: PeopleFlags) => end(await runPeople(inputs, flags, streams)))
}

function year(value: string): number {
  if (/^\d{4}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a year of four digits.')
}

const diffNotes = `
Examples:
  $ handbill diff posts/2011.txt posts/2011-new.txt       what an edit changed
  $ handbill diff output/2011.json posts/2011.txt         whether what was built still holds
  $ git show HEAD:posts/2011.txt | handbill diff - posts/2011.txt

Exit codes:
  0  both say the same
  1  something changed
  2  a wrong call, or a file that could not be read`

function addDiff(program: Command, streams: Streams, end: (code: number) => void): void {
  program
    .command('diff')
    .description('show what changed from one announcement or digest to another')
    .argument('<old>', 'an announcement, or a digest (.json); - for standard input')
    .argument('<new>', 'the same')
    .option('--json', 'print the changes as JSON')
    .option('-q, --quiet', 'print no changes: the exit code tells')
    .addHelpText('after', diffNotes)
    .action(async (old: string, next: string, flags: DiffFlags) =>
      end(await runDiff(old, next, flags, streams)),
    )
}

function addTemplate(program: Command, streams: Streams, end: (code: number) => void): void {
  const template = program.command('template').description('list templates, or begin one of your own')
  template
    .command('list')
    .description('show what each template is for, and its options')
    .argument('[names...]', 'templates by name or path (default: those that come with handbill)')
    .action(async (names: string[]) => end(await runTemplateList(names, streams)))
  template
    .command('new')
    .description('copy a template into a new folder, to edit')
    .argument('<name>', 'the new folder')
    .option('--from <template>', 'a template by its name, or the path of a folder', 'digest')
    .action(async (name: string, flags: NewFlags) => end(await runTemplateNew(name, flags, streams)))
}

/** What the command line may say of what a configuration says, too. */
function addLookOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'the configuration (default: handbill.config.* in this folder, if any)')
    .option('-o, --output <folder>', 'where to write (default: output)')
    .option('-t, --template <name>', 'a template by its name, or the path of a folder (default: digest)')
    .option('-f, --format <list>', 'formats to write, with commas between (default: md,html,pdf,json)')
    .option('-p, --paper <size>', "page size, such as A5 or '148mm 210mm' (default: the template's)")
    .option('--standard <names>', 'what the PDF conforms to: ua1,a2a or ua1,a3a or none (default: ua1,a2a)')
    .option('-s, --set <name=value>', "set one of the template's options; may be repeated", collect)
}

function addBuild(program: Command, streams: Streams, end: (code: number) => void): void {
  const build = program
    .command('build', { isDefault: true })
    .description('turn announcements into digests (the default command)')
    .argument('[inputs...]', "files and folders to read (default: the configuration's, else input)")
  addLookOptions(build)
    .option('--collection', 'also make an index, people and a feed over all announcements')
    .option('--check', 'write nothing; list what is not up to date and end with code 1')
    .addOption(
      new Option('-w, --watch', 'build, then build again what changes make out of date').conflicts('check'),
    )
    .option('--force', 'build everything again, and write over what handbill did not make')
    .option('-j, --jobs <number>', 'threads at most (default: as many as the machine has)', threads)
    .addOption(
      new Option('--log <kind>', 'how to tell what is done').choices(['text', 'json']).default('text'),
    )
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

function threads(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a whole number from 1.')
}
