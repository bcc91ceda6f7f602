import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, from the top down. Node's recursive `mkdir` does not end below a folder that says
 * of a new one that its parent is missing, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  await mkdir(path).catch(async (cause: unknown) => {
    // Another process may have made it meanwhile.
    if (!(await isFolder(path))) throw cause
  })
}

const isFolder = (path: string) =>
  stat(path).then(
    status => status.isDirectory(),
    () => false,
  )
