import picomatch from 'picomatch'

/** Whether a path with `/` is one that globs mean: one of them says so, and none that begins with `!` says no. */
export function globMatcher(globs: string | readonly string[]): (path: string) => boolean {
  const all = [globs].flat()
  const wanted = all.filter(glob => !glob.startsWith('!')).map(glob => picomatch(plain(glob), { dot: true }))
  const unwanted = all
    .filter(glob => glob.startsWith('!'))
    .map(glob => picomatch(plain(glob.slice(1)), { dot: true }))
  return path => wanted.some(isMatch => isMatch(path)) && !unwanted.some(isMatch => isMatch(path))
}

/** A folder means all that is in it. */
function plain(glob: string): string[] {
  const path = glob.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  return [path, `${path}/**`]
}
