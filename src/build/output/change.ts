/** How a file's bytes are to those that stand in its place. */
export type Change = 'new' | 'changed' | 'same'
