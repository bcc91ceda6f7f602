/** The commonest small words of languages, by BCP 47 tag. */
export const smallWordsBy: Readonly<Record<string, string>> = {
  en: 'the and of to in for is will with that this are on be as our we from by have at a an it was',
  de: 'der die und das den von mit für ist auf ein eine des im zu sich nicht werden wir dem wird am zum zur',
  fr: 'le la les et des de du un une pour dans est sur avec par qui que nous aux au ce en l d',
  es: 'el la los las y de que en un una para con por del se es su más como al lo este',
  pt: 'o os as e de que em um uma para com por do da dos das não é mais no na nos nas ao',
  it: 'il la le e di che in un una per con del della dei sono è nel alla gli lo al da',
  nl: 'de het een en van in voor op met is zijn te dat aan wordt door ook bij om die',
  pl: 'i w na z do się jest nie że dla o od oraz przez jak po za to ze',
  cs: 'a v na se je že s pro do za o jsou které jako od by bylo ve',
  sv: 'och att det som en för på är av med till den har inte om ett i',
  tr: 've bir bu için ile olarak da de çok daha olan en gibi',
  hu: 'a az és hogy nem egy is volt ez meg csak mint',
  ro: 'și de la în cu pe un o din pentru este care sunt prin',
  ru: 'и в на не что с по для как это из от мы к о',
  uk: 'і в на не що з по для як це та від до ми про є',
}
