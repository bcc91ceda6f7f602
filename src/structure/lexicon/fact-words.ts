/** Words that stand beside numbers: of money, of the calendar, of the clock, of counting. Lower case, without dots. */

const list = (words: string): readonly string[] => words.split(/\s+/)

export const moneyWords: readonly string[] = list(
  `€ $ £ ¥ ₹ ₽ ₩ ₺ zł kč r$ us$ usd$ eur usd gbp chf brl mxn ars clp cop pen uyu pln czk sek nok dkk jpy cny rmb inr
  euro euros eur. dollar dollars dollari dólar dólares pound pounds franken francs franchi reais real pesos soles
  złotych kronor kroner kr forint руб рублей 元 万元 萬元 万 萬 億 亿元 千元 人民币 円 万円 万日元 日元 美元 欧元 歐元 원 만원`,
)

export const monthWords: readonly string[] = list(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  januar jänner februar märz mai juni juli oktober dezember mär okt dez
  janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev set out
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott
  januari februari maart mei augustus maj augusti
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря 月 年 日 월 년 일`,
)

export const dayWords: readonly string[] = list(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun day
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag tag
  lundi mardi mercredi jeudi vendredi samedi dimanche jour
  lunes martes miércoles jueves viernes sábado domingo día
  segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira dia
  lunedì martedì mercoledì giovedì venerdì sabato domenica giorno
  poniedziałek wtorek środa czwartek piątek sobota niedziela
  понедельник вторник среда четверг пятница суббота воскресенье
  周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 一 二 三 四 五 六 火 水 木 金 土 曜日 週一 週二 週三 週四 週五 週六 週日`,
)

/** Days of the week that mean nothing else: "Domingo" is a name, and "quinta" an estate. */
export const weekdayNames: readonly string[] = list(
  `monday tuesday wednesday thursday friday saturday sunday
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miércoles jueves viernes sábado
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
  lunedì martedì mercoledì giovedì venerdì sabato
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  poniedziałek wtorek czwartek sobota niedziela
  понедельник вторник четверг пятница суббота воскресенье
  周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 週一 週二 週三 週四 週五 週六 週日
  月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日`,
)

export const clockWords: readonly string[] = list(
  `am pm a.m p.m h hs hrs hr uhr uur utc gmt cet cest est bst min mins minute minutes minuten minuti minutos
  hour hours stunde stunden heure heures hora horas ore час часов мин 点 點 时 時 分 分钟 分鐘 小时 小時 上午 下午 晚上 午前 午後`,
)

export const unitWords: readonly string[] = list(
  `% k no nº n° nr № day days week weeks month months year years tag tage woche wochen monat monate jahr jahre
  jour jours semaine semaines mois an ans día días semana semanas mes meses año años mês ano anos
  giorni settimana settimane mese mesi anno anni tydzień tygodni miesięcy дней недель месяцев 周 个月 個月 天
  thousand million millions billion tausend tsd millionen milliarden mio mrd mille milliers milliard milliards mil millón millones
  milhão milhões mila milione milioni miljoen tys mln tusen miljoner тыс млн
  st nd rd th er re ère e º ª ° points point pts punkte puntos pontos punti votes vote stimmen votos voix voti 票`,
)

/** Between numbers and their words. */
export const factJoints: readonly string[] = list(
  `to until till from of the and & at on by per each up in ca circa approx about
  bis zu von vom zum am um im je den der ab und rund ca. insgesamt jeweils
  de du des au aux à le la les et jusqu'à par chacun
  del al el a los las y hasta desde cada por
  da do dos das até e às as ao aos
  dal dalle alle ai il i fino ciascuno
  van tot od do по до от с в и 至 到 每 共 约 約`,
)

/** What stands before the day on which something was published or changed; lower case. */
export const stampWords: readonly string[] = [
  'last updated?',
  'updated',
  'published',
  'posted',
  'last modified',
  'zuletzt (?:aktualisiert|geändert)',
  'letzte (?:aktualisierung|änderung)',
  'aktualisiert',
  'veröffentlicht',
  'publié',
  'mis à jour',
  '(?:dernière )?mise à jour',
  'dernière modification',
  'publicad[oa]',
  'actualizad[oa]',
  'última (?:actualización|modificación)',
  'atualizad[oa]',
  'última (?:atualização|modificação)',
  'pubblicato',
  'aggiornato',
  'ultimo aggiornamento',
  'ultima modifica',
  'gepubliceerd',
  'laatst bijgewerkt',
  'opublikowano',
  'ostatnia aktualizacja',
  'опубликовано',
  'обновлено',
  'последнее обновление',
  'опубліковано',
  'оновлено',
  '发布(?:时间|日期|于)',
  '更新(?:时间|日期|于)',
  '最后更新',
  '發布(?:時間|日期)',
  '更新(?:時間|日期)',
  '最後更新',
  '公開日',
  '更新日',
]

/** What opens a line that says who took a picture. */
export const creditWords: readonly string[] = [
  'photos?',
  'pictures?',
  'images?',
  '(?:photo|picture|image) credits?',
  'photographs?',
  'fotos?',
  'fotografía',
  'fotografia',
  'imagen',
  'imagem',
  'bild',
  'bildnachweis',
  'bildquelle',
  'crédits? photo',
  'crédito',
  'beeld',
  'zdjęcie',
  'zdj\\.',
  'фото',
  'фотография',
  '写真',
  '撮影',
  '摄影',
  '攝影',
  '图片来源',
  '圖片來源',
  '照片',
  '사진',
]
