import type { DigestField } from '../model/digest.js'
import { fold } from '../model/fold.js'

/** Labels whose values are topics, folded, by language. Nothing else is read as a topic, whatever the text speaks of. */
const topicLabels: ReadonlySet<string> = new Set(
  [
    'topic topics theme themes subject subjects tag tags keyword keywords track tracks stream category categories',
    'area areas technology technologies language languages discipline disciplines',
    'thema themen schlagwort schlagworte schlagworter stichwort stichworte kategorie kategorien bereich gebiet',
    'technologie technologien sprache sprachen',
    'tema temas etiqueta etiquetas categoria categorias palabra_clave palabras_clave area tecnologia tecnologias',
    'lenguaje lenguajes idioma idiomas',
    'themes sujet sujets mot-cle mots-cles mot_cle mots_cles etiquette etiquettes categorie categories domaine',
    'langage langages langue langues',
    'argomento argomenti parola_chiave parole_chiave etichetta etichette categorie lingua lingue linguaggio',
    'linguaggi tecnologie',
    'onderwerp onderwerpen trefwoord trefwoorden thema’s categorieen taal talen technologieen',
    'temat tematy slowa_kluczowe kategoria kategorie jezyk jezyki technologie sciezka',
    'topico topicos palavra-chave palavras-chave trilha linguagem linguagens lingua linguas',
    'тема темы теги ключевые_слова категория категории направление язык языки технологии',
    'トピック テーマ タグ キーワード カテゴリ カテゴリー トラック 言語 技術 分野',
    '主题 标签 关键词 类别 分类 方向 语言 技术 领域',
    'programming_language programming_languages research_area subject_area topic_area tech_stack',
  ]
    .flatMap(words => words.split(' '))
    .map(words => fold(words.replaceAll('_', ' '))),
)

/** Longer values are sentences about a topic, not its name. */
const longest = 60

/**
 * The topics that an entry's labelled fields name: each value between commas, semicolons, middle dots, bars or line
 * ends.
 */
export function topicsOf(fields: readonly DigestField[]): string[] {
  const named = fields.filter(({ label }) => topicLabels.has(fold(label).trim()))
  const topics = named.flatMap(({ value }) => value.text.split(/[,;·|\n、，；]+/u).map(clean))
  return [...new Set(topics.filter(topic => topic !== '' && topic.length <= longest))]
}

function clean(topic: string): string {
  return topic
    .replace(/\s+/gu, ' ')
    .replace(/^[\s•#–-]+|[\s.]+$/gu, '')
    .trim()
}
