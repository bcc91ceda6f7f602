/** Articles, pronouns, prepositions and the like, by language: words that open sentences and are no names. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'the a an this that these those and or but for from with about our your his her its their my we you they he she it in on at by to of as is are was were will all some any each every no not new',
  de: 'der die das den dem des ein eine einen einem einer und oder aber für von mit über unser unsere ihr ihre sein seine mein wir sie er es im in am an auf bei zu zum zur aus als ist sind war wird werden alle jede jeder jedes jeden jedem diese dieser dieses diesem diesen manche viele einige beide solche welche kein keine keinen neue',
  fr: 'le la les un une des du de et ou mais pour par avec sur notre nos votre vos son sa ses leur leurs mon nous vous ils elles il elle dans en au aux est sont tous toutes chaque',
  es: 'el los las una unos y o pero para por con sobre nuestro nuestra nuestros su sus mi nosotros ellos ellas al del es son será todos todas cada este esta',
  pt: 'os as um uma e ou mas para por com sobre nosso nossa seu sua seus meu nós eles elas no na nos nas do da dos das é são será todos todas cada este esta',
  it: 'il lo gli un uno una e o ma per con su nostro nostra suo sua loro mio noi essi nel nella nei nello nelle negli del della dei degli delle dello sulla sulle al alla è sono tutti ogni questo questa',
  nl: 'het een en of maar voor van met over ons onze zijn haar hun mijn wij jullie zij in op aan bij is alle elke deze dit',
  pl: 'i oraz lub ale dla od z ze przez nasz nasze jego jej ich mój my wy oni w na do jest są wszystkie każdy ten ta to',
  ru: 'и или но для от с со о об наш наша наши его её их мой мы вы они в на по к из у это этот эта эти все каждый',
}

export const functionWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap(words => words.split(' ')),
)
