import { fileURLToPath } from 'node:url'

const fonts = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/', import.meta.url))

/** The faces that the digest template uses, for every program alike. */
export const faces = [
  face('Source Serif 4', 400, 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  face('Source Sans 3', 400, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  face('Source Sans 3', 600, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  face('Source Sans 3', 700, 'source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
]

function face(family, weight, path) {
  return { family, weight, path: `${fonts}${path}` }
}
