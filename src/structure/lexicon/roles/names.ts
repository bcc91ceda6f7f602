/** Behind them stands somebody's name; before "of" they may speak of the name of a thing: "nombre del proyecto". */
export const nameWords: readonly string[] = [
  'name',
  'nombre',
  'nome',
  'nom',
  'imię i nazwisko',
  'имя',
  'ім\u2019я',
  'jméno',
  '姓名',
  '名字',
  '氏名',
  '이름',
]
