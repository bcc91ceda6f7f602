import type { CompiledAhead } from './compiled-file.js'

/** By `keyOf`; a site's file is the name of its partial. The bundler of the command writes this file's contents. */
export const shippedTemplates: Readonly<Record<string, () => CompiledAhead>> = {}
