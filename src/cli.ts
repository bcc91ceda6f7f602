#!/usr/bin/env node
/** The command door. Behind it all is CommonJS: Node loads its own modules faster for that. */
import { createRequire } from 'node:module'

createRequire(import.meta.url)('./command/start.cjs')
