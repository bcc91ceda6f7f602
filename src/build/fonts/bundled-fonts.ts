import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const weightNames = {
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
} as const
const families = [
  { family: 'Source Serif 4', folder: 'source-serif-4', file: 'SourceSerif4' },
  { family: 'Source Sans 3', folder: 'source-sans-3', file: 'SourceSans3' },
  { family: 'Source Code Pro', folder: 'source-code-pro', file: 'SourceCodePro' },
]

/** The faces that come with handbill, under the SIL Open Font License; a file is read when its face is first used. */
export function bundledFonts() {
  return families.flatMap(family =>
    Object.entries(weightNames).flatMap(([weight, name]) => [
      fontSource(family, Number(weight), 'normal', `${weight}${name}`),
      fontSource(family, Number(weight), 'italic', `${weight}${name}_Italic`),
    ]),
  )
}

function fontSource(
  { family, folder, file }: (typeof families)[number],
  weight: number,
  style: 'normal' | 'italic',
  face: string,
) {
  const path = `@expo-google-fonts/${folder}/${face}/${file}_${face}.ttf`
  return {
    id: path,
    family,
    weight,
    style,
    load: () => readFileSync(createRequire(import.meta.url).resolve(path)),
  }
}
