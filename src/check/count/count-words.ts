/** The words around a count, by language: what is counted, and whether it is what was accepted. */

export interface CountWords {
  /**
   * Nouns for what an announcement presents, for those who do it, and for those who help, lower case. `word` is itself,
   * `-word` the end of a word (German compounds), `word-` the beginning (languages that inflect).
   */
  entries: string
  people: string
  mentors: string
  /** Words right before the number that say so of those that are presented: `our six students`. */
  before: string
  /** Beginnings of words and phrases, with `|` between them, that say the count is of what was accepted and is now presented. */
  chosen: string
  /** That say it counts something else: what applied, what there was, what there is at least or at most. */
  others: string
  /** Words that end the way from a number to its noun: prepositions, relative pronouns, articles. */
  stops: string
}

export const countWords: Readonly<Record<string, CountWords>> = {
  en: {
    entries:
      'project projects talk talks grant grants award awards prize prizes slot slots winner winners team teams entries presentations sessions fellowships internships scholarships winning',
    people:
      'student students contributor contributors intern interns fellow fellows mentee mentees speaker speakers participant participants recipient recipients awardee awardees maintainer maintainers developers scholars winner winners people newcomers coders graduates',
    mentors: 'mentor mentors co-mentors supervisors advisors',
    before: 'our these all',
    chosen:
      'accept|select|chosen|chose|pick|fund|award|sponsor|allocat|grant|host|welcom|announc|introduce|introducing|we present|presenting|meet |congrat|approv|assigned|following|here |below|this year we have|will be working|will work|will participate|participating in|won ',
    others:
      'appl|submi|compet|proposal|receiv|review|consider|regist|nominat|up to|at least|at most|over |more than|fewer than|less than|about |around |almost|nearly|another|other |additional|further|last year|previous|initially|originally|former|past|ever |so far|in total since|each|per |between|runner|mention|next year|every|ideas|not ',
    stops:
      'of in for from to with at on by who whom whose that which and or the a an as is are was were will be have has had than this these those weeks months years days hours more',
  },
  de: {
    entries:
      '-projekt -projekte -projekten -projekts -vorträge -vorträgen -stipendien -preise -preisen -plätze -plätzen -gewinner -gewinnern -teams -beiträge -beiträgen',
    people:
      '-studierende -studierenden -studenten -studentinnen -student*innen -student:innen -teilnehmer -teilnehmern -teilnehmerinnen -teilnehmenden -teilnehmende -praktikanten -praktikantinnen -mitwirkende -mitwirkenden -stipendiaten -stipendiatinnen -gewinner -gewinnerinnen -preisträger -preisträgern -preisträgerinnen -vortragende -vortragenden -referenten -referentinnen -entwickler -entwicklern -personen -menschen',
    mentors: '-mentoren -mentorinnen -mentor*innen -mentor:innen -betreuer -betreuern -betreuerinnen',
    before: 'unsere unserer unseren diese dieser diesen alle allen aller',
    chosen:
      'angenommen|ausgewählt|gewählt|vergeben|gefördert|fördern|bewilligt|begrüßen|willkommen|stellen|vorstell|wir präsentieren|präsentieren wir|gratul|glückwunsch|folgende|hier |zugeteilt|ausgezeichnet|prämier|betreut|betreuen|erhalten|dürfen',
    others:
      'bewarb|beworb|bewerb|eingereich|einreich|eingegangen|vorschl|anmeld|angemeldet|bis zu|mindestens|höchstens|über |mehr als|rund |etwa |fast |weiter|ander|zusätzlich|letztes jahr|vorjahr|im letzten|ursprünglich|früher|bisher|jeweils|pro |je |zwischen|insgesamt seit|nicht ',
    stops:
      'von aus für mit bei an am auf in im zu zum zur die der das den dem des und oder wie als die welche wochen monate monaten jahre jahren tage tagen stunden mal',
  },
  nl: {
    entries: '-project -projecten -voordrachten -lezingen -beurzen -prijzen -plaatsen -winnaars -teams',
    people: '-studenten -deelnemers -stagiairs -bijdragers -winnaars -sprekers -ontwikkelaars -mensen',
    mentors: '-mentoren -mentors -begeleiders',
    before: 'onze deze alle',
    chosen:
      'aangenomen|gekozen|geselecteerd|toegewezen|toegekend|verwelkom|welkom|stellen|voorstell|presenteren|feliciteer|gefeliciteerd|volgende|hier |hieronder|gehonoreerd',
    others:
      'aanmeld|aangemeld|ingediend|inzending|voorstel|ontvang|ontving|tot |minstens|hoogstens|meer dan|ruim|ongeveer|bijna|andere|extra|vorig|eerder|elk|per |tussen',
    stops: 'van uit voor met bij aan op in naar de het een en of die dat weken maanden jaar jaren dagen uur',
  },
  da: {
    entries: '-projekt -projekter -foredrag -stipendier -priser -pladser -vindere -hold',
    people: '-studerende -studenter -deltagere -praktikanter -bidragydere -vindere -talere -udviklere',
    mentors: '-mentorer -vejledere',
    before: 'vores disse alle',
    chosen: 'udvalgt|valgt|accepter|tildel|velkommen|præsenterer vi|vi præsenterer|tillykke|følgende|her ',
    others:
      'ansøg|indsend|forslag|modtag|modtog|op til|mindst|højst|over |mere end|omkring|næsten|andre|sidste år|tidligere|hver|per |mellem',
    stops: 'af fra for med ved på i til den det de og eller som der uger måneder år dage timer',
  },
  sv: {
    entries: '-projekt -föredrag -stipendier -priser -platser -vinnare -lag',
    people: '-studenter -deltagare -praktikanter -bidragsgivare -vinnare -talare -utvecklare',
    mentors: '-mentorer -handledare',
    before: 'våra dessa alla',
    chosen:
      'utvald|valts|valt|accepter|antag|tilldel|välkomna|välkommen|presenterar vi|vi presenterar|gratt|grattis|gratul|följande|här ',
    others:
      'ansök|insänd|inskick|förslag|fick |mottog|upp till|minst|högst|över |mer än|omkring|nästan|andra|förra året|tidigare|varje|per |mellan',
    stops: 'av från för med vid på i till den det de och eller som veckor månader år dagar timmar',
  },
  fr: {
    entries:
      'projet projets exposé exposés présentations conférences bourses prix places équipes groupes gagnants lauréats',
    people:
      'étudiant étudiants étudiantes étudiant·es contributeur contributeurs contributrices stagiaire stagiaires participants participantes lauréat lauréats lauréates gagnants gagnantes orateurs oratrices développeurs personnes élèves mentorés',
    mentors: 'mentor mentors mentores encadrants encadrantes tuteurs tutrices',
    before: 'nos ces les',
    chosen:
      'accept|sélectionn|retenu|choisi|récompens|attribu|financ|accueill|bienvenue|présentons|présenter|vous présent|annonc|félicit|suivant|voici|ci-dessous|primé|encadr|obtenu',
    others:
      "candidat|postul|soumis|soumission|proposition|reçu|inscri|jusqu'à|jusqu’à|au moins|au plus|au maximum|plus de|près de|environ|presque|autres|l'an dernier|l’an dernier|l'année dernière|l’année dernière|précédent|initialement|chaque|par |chacun|entre |stands",
    stops:
      "de des du d' en dans pour par avec à au aux le la les l' un une et ou qui que dont semaines mois ans années jours heures",
  },
  es: {
    entries:
      'proyecto proyectos charla charlas ponencias becas premios plazas equipos propuestas ganadores presentaciones',
    people:
      'estudiante estudiantes alumnos alumnas contribuidores contribuidoras colaboradores colaboradoras participantes becarios becarias ganadores ganadoras ponentes personas desarrolladores desarrolladoras',
    mentors: 'mentor mentores mentoras tutores tutoras',
    before: 'nuestros nuestras estos estas',
    chosen:
      'acept|seleccion|elegid|escogid|premiad|otorg|asign|financ|bienvenid|presentamos|presentar|anunci|felici|siguient|aquí|a continuación|aprobad|ganador|conced',
    others:
      'candidat|postul|solicit|inscri|recib|enviad|enviar|hasta |al menos|como mínimo|como máximo|más de|cerca de|alrededor|casi |unos |unas |otros|otras|año pasado|anterior|inicialmente|cada |por |entre ',
    stops:
      'de del en para por con a al el la los las un una y o que quien quienes semanas meses años días horas',
  },
  pt: {
    entries:
      'projeto projetos projecto projectos palestra palestras bolsas prêmios prémios vagas equipes equipas vencedores apresentações trabalhos',
    people:
      'estudante estudantes aluno alunos alunas contribuidores contribuidoras colaboradores colaboradoras participantes bolsistas estagiários estagiárias vencedores vencedoras palestrantes pessoas desenvolvedores desenvolvedoras',
    mentors: 'mentor mentores mentoras orientadores orientadoras',
    before: 'nossos nossas estes estas esses',
    chosen:
      'aceit|selecion|seleccion|escolhid|premiad|atribuíd|financiad|boas-vindas|bem-vind|apresentamos|apresentar|anunci|parab|seguinte|aqui|a seguir|abaixo|aprovad|contemplad|recebemos vagas',
    others:
      'candidat|inscri|submet|submiss|recebemos|receb|enviad|propost|até |pelo menos|no mínimo|no máximo|mais de|cerca de|quase|outros|outras|ano passado|anterior|inicialmente|cada |por |entre ',
    stops:
      'de do da dos das em no na para por com a ao o os as um uma e ou que quem semanas meses anos dias horas',
  },
  it: {
    entries: 'progetto progetti intervento interventi borse premi posti squadre vincitori presentazioni talk',
    people:
      'studente studenti studentesse contributori collaboratori partecipanti tirocinanti vincitori vincitrici relatori relatrici persone sviluppatori borsisti',
    mentors: 'mentore mentori mentor tutor',
    before: 'nostri nostre questi queste',
    chosen:
      'accett|selezion|scelt|premiat|assegnat|finanziat|benvenut|presentiamo|presentare|annunci|congratul|seguenti|ecco|di seguito|approvat|vincitor',
    others:
      'candidat|domand|iscri|ricevut|inviat|propost|fino a|almeno|al massimo|più di|oltre|circa|quasi|altri|altre|anno scorso|precedent|inizialmente|ogni |per |tra ',
    stops:
      "di del della dei delle in nel per con a al da il lo la i gli le un una e o che chi l' settimane mesi anni giorni ore",
  },
  pl: {
    entries: 'projekt- wykład- prezentacj- stypendi- nagród nagrody miejsc- zespoł- zwycięzc-',
    people: 'student- uczestnik- uczestnic- stażyst- laureat- prelegent- osób osoby programist- zwycięzc-',
    mentors: 'mentor- opiekun-',
    before: 'nasi nasze naszych naszym tych te',
    chosen:
      'przyję|zaakceptow|wybran|wybra|nagrodz|przyzna|wita|powita|przedstawia|prezentuj|ogłasza|gratul|oto |następując|poniż',
    others:
      'zgłos|zgłasz|aplik|wniosk|otrzyma|nadesł|kandydat|do |co najmniej|co najwyżej|ponad|więcej niż|około|prawie|inn|kolejn|w zeszłym|poprzedni|każd|na ',
    stops:
      'z ze w we na od do dla przy o i oraz lub który która które którzy tygodni miesięcy lat dni godzin',
  },
  cs: {
    entries: 'projekt- přednáš- stipendi- cen míst týmů',
    people: 'student- účastní- stážist- řečník- vítěz- lidí',
    mentors: 'mentor-',
    before: 'naši naše našich našim tyto těchto',
    chosen: 'přijat|vybra|oceněn|udělen|vítá|vítej|představ|oznam|gratul|následující|zde',
    others:
      'přihlá|žádost|návrh|obdrž|až |nejméně|nejvýše|přes |více než|asi |téměř|další|jin|loni|předchozí|každ',
    stops: 'z ze v ve na od do pro při o a i nebo který která které kteří týdnů měsíců let dní hodin',
  },
  ru: {
    entries: 'проект- доклад- грант- стипенди- преми- мест команд- работ победител- заявки',
    people:
      'студент- участни- стажёр- стажер- спикер- победител- лауреат- человек- докладчик- разработчик- выпускник-',
    mentors: 'ментор- наставник-',
    before: 'наши наших нашим эти этих этим',
    chosen:
      'принят|приня|отобра|выбра|наград|присужд|профинансир|приветств|представля|объявля|поздравля|следующ|вот |ниже|одобр|победил|выделил|выделен',
    others:
      'подал|подан|заяв|получил|претенд|поступил|прислал|конкурир|до |не менее|не более|более |больше|свыше|около|почти|друг|ещё|еще|в прошлом|предыдущ|изначально|кажд|по ',
    stops: 'из в на с от для по при о об и или который которая которые что недель месяцев лет дней часов',
  },
  uk: {
    entries: 'проєкт- проект- доповід- грант- стипенді- місць команд- переможц-',
    people: 'студент- учасни- стажер- стажист- спікер- переможц- лауреат- доповідач- розробник-',
    mentors: 'ментор- наставник-',
    before: 'наші наших нашим ці цих цим',
    chosen: 'прийнят|відібра|обра|вибра|нагород|присуд|вітає|представля|оголошу|наступн|ось |нижче|схвал',
    others:
      'подал|подан|заяв|отрима|надійшл|до |не менше|не більше|понад|більше|близько|майже|інш|ще |минул|попередн|кожн|по ',
    stops: 'з із в у на від для по при про і та або який яка які що тижнів місяців років днів годин',
  },
}
