/** What people say of how an announcement is to be read: reads it, and applies it to the tree. */
export { applyCorrections } from './apply.js'
export { parseCorrections } from './parse.js'
