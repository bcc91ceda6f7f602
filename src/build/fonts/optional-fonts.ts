import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { packageFolders } from '../package-folder.js'

interface OptionalFont {
  /** The writing as the typesetter's `missing-glyph` names it. */
  writing: string
  family: string
  folder: string
  file: string
}

/** Fonts under the SIL Open Font License that are used where they are installed: most are larger than all of handbill. */
const optionalFamilies: readonly OptionalFont[] = [
  { writing: 'Japanese', family: 'Noto Sans JP', folder: 'noto-sans-jp', file: 'NotoSansJP' },
  { writing: 'Chinese', family: 'Noto Sans SC', folder: 'noto-sans-sc', file: 'NotoSansSC' },
  { writing: 'Traditional Chinese', family: 'Noto Sans TC', folder: 'noto-sans-tc', file: 'NotoSansTC' },
  { writing: 'Korean', family: 'Noto Sans KR', folder: 'noto-sans-kr', file: 'NotoSansKR' },
  {
    writing: 'Devanagari',
    family: 'Noto Sans Devanagari',
    folder: 'noto-sans-devanagari',
    file: 'NotoSansDevanagari',
  },
  { writing: 'Hebrew', family: 'Noto Sans Hebrew', folder: 'noto-sans-hebrew', file: 'NotoSansHebrew' },
  { writing: 'Arabic', family: 'Noto Naskh Arabic', folder: 'noto-naskh-arabic', file: 'NotoNaskhArabic' },
  { writing: 'Thai', family: 'Noto Sans Thai', folder: 'noto-sans-thai', file: 'NotoSansThai' },
  { writing: 'emoji', family: 'Noto Emoji', folder: 'noto-emoji', file: 'NotoEmoji' },
]

const weights = { 400: '400Regular', 700: '700Bold' } as const

/** The regular and bold faces of the optional fonts that are installed beside handbill or under `project`. */
export function optionalFonts(project = process.cwd()) {
  const folders = foldersFor(project)
  return optionalFamilies.flatMap(font =>
    Object.entries(weights).flatMap(([weight, face]) => {
      const path = installed(font, face, folders)
      if (path === undefined) return []
      return [
        {
          id: `${packageOf(font)}@${versionAt(path)}/${face}`,
          family: font.family,
          weight: Number(weight),
          style: 'normal' as const,
          load: () => readFileSync(path),
        },
      ]
    }),
  )
}

/** Adds to each warning of missing glyphs what installs a font for them, where one can be. */
export function adviseFonts(
  messages: readonly VFileMessage[],
  project = process.cwd(),
): readonly VFileMessage[] {
  for (const message of messages) {
    const font = optionalFamilies.find(({ writing }) => writing === message.actual)
    if (message.ruleId !== 'missing-glyph' || !font) continue
    if (installed(font, weights[400], foldersFor(project))) continue
    message.message += `; add one by "npm install ${packageOf(font)}"`
    message.reason = message.message
  }
  return messages
}

const packageOf = ({ folder }: OptionalFont) => `@expo-google-fonts/${folder}`

/** The version of the package that a face's file stands in; the hash of the file where it stands in none. */
function versionAt(path: string): string {
  const description = join(dirname(path), '../package.json')
  if (!existsSync(description)) return createHash('sha256').update(readFileSync(path)).digest('hex')
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string }
  return version
}

const foldersFor = (project: string) => [
  ...packageFolders(import.meta.url),
  ...packageFolders(join(project, 'package.json')),
]

function installed(font: OptionalFont, face: string, folders: readonly string[]): string | undefined {
  const path = join(packageOf(font), face, `${font.file}_${face}.ttf`)
  return folders.map(folder => join(folder, path)).find(existsSync)
}
