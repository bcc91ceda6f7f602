/**
 * Words that announcements are made of, by BCP 47 tag: prizes and places, who gets them, what is told of. They tell the
 * language of a text that is too short for its small words to.
 */
export const tellingWordsBy: Readonly<Record<string, string>> = {
  en: 'prize prizes award awards winner winners place first second third best talk talks paper poster project projects grant grants fellowship fellowships fellow fellows student students speaker speakers author authors title recipient recipients year runner honourable honorable mention special audience grand',
  de: 'preis preise preisträger preisträgerin preisträgerinnen hauptpreis sonderpreis publikumspreis förderpreis jurypreis nachwuchspreis platz plätze rang erster erste zweiter zweite dritter dritte stipendium stipendien stipendiat stipendiatin stipendiaten vortrag vorträge projekt projekte förderung gewinner gewinnerin gewinnerinnen auszeichnung auszeichnungen anerkennung lobende erwähnung betreuung betreuer betreuerin referent referentin studierende jahr titel',
  fr: 'prix premier première deuxième troisième lauréat lauréate lauréats lauréates gagnant gagnante gagnants bourse bourses boursier boursière conférence projet projets spécial jury mention public encadrant encadrante étudiant étudiante étudiants année titre intervenant intervenante récompense',
  es: 'premio premios primer primero segundo tercer tercero ganador ganadora ganadores ganadoras galardón galardonados lugar puesto accésit beca becas becario becaria becarios becarias charla charlas ponente ponencia proyecto proyectos mención tutor tutora tutores año título estudiante estudiantes',
  pt: 'prêmio prêmios prémio prémios primeiro segundo terceiro vencedor vencedora vencedores lugar bolsa bolsas bolsista bolsistas palestra palestras palestrante projeto projetos projecto menção honrosa orientador orientadora ano título estudante estudantes',
  it: 'premio premi primo secondo terzo vincitore vincitrice vincitori classificato classificata posto borsa borse relatore relatrice progetto progetti menzione speciale studente studentessa studenti anno titolo',
  nl: 'prijs prijzen eerste tweede derde winnaar winnaars plaats beurs beurzen spreker sprekers lezing project projecten begeleider eervolle vermelding jaar titel studenten publieksprijs',
  pl: 'nagroda nagrody pierwsza druga trzecia pierwsze drugie trzecie miejsce laureat laureatka laureaci stypendium stypendia projekt projekty opiekun opiekunka wyróżnienie rok tytuł studenci wykład',
  sv: 'pris priser första andra tredje plats vinnare pristagare stipendium stipendier stipendiat föredrag projekt talare hedersomnämnande år titel studenter',
  cs: 'cena ceny první druhá třetí druhé místo vítěz vítězka vítězové stipendium stipendia projekt projekty přednáška přednášky uznání rok název studenti',
}
