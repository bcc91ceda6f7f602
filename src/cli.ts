#!/usr/bin/env node
/** The command door: hands the process to `main` and its exit code back. */
import { main } from './cli/main.js'

process.exitCode = await main(process.argv.slice(2), process)
