/** Words to make announcements from: names, titles and sentences in five languages, with the labels of their fields. */

export interface Tongue {
  language: string
  labels: Labels
  given: string[]
  family: string[]
  /** How a full name is put together. */
  name: (given: string, family: string) => string
  /** A title is one word from each list, in order. */
  titles: string[][]
  /** A sentence is one part from each list, in order. */
  sentences: string[][]
  between: string
  /** Longer than any mail program fills a line: where all lines are of like length, bare lines look like filled ones. */
  leads: Record<Kind, string>
  closing: string
  groups: string[]
  colon: string
  and: string
}

export type Kind = 'projects' | 'talks'

export interface Labels {
  contributor: string
  mentor: string
  speaker: string
  title: Record<Kind, string>
  text: string
}

const spaced = (given: string, family: string) => `${given} ${family}`

const latin = {
  given: [
    'Ama',
    'Björk',
    'Ciarán',
    'Dragana',
    'Ebele',
    'Fernão',
    'Gudrun',
    'Hyun-woo',
    'Ilkka',
    'Juana María',
  ]
    .concat([
      'Kenji',
      'Ludwika',
      'Mai Anh',
      'Nasrin',
      'Oisín',
      'Pilar',
      'Rangi',
      'Sanjay',
      'Tsvetana',
      'Umar',
    ])
    .concat([
      'Viorica',
      'Wambui',
      'Xiomara',
      'Yusra',
      'Zdenka',
      'Åse',
      'J. R.',
      'Élodie',
      'Marie-Luise',
      'Teo',
    ]),
  family: ['Adebayo', 'van der Berg', 'Castellanos', 'D’Angelo', 'Eszterházy', 'Fjellheim', 'Ghosh', 'Haddad']
    .concat(['Ito', 'Jónsson', 'Kowalska', 'Lindqvist-Moreau', 'Mac Giolla', 'Nguyen', 'Okonkwo', 'Petrov'])
    .concat(['de la Cruz', 'Rasmussen', 'Szymański', 'Tamihana', 'Ünal', 'Vasić', 'Whitlock', 'al-Zahrani']),
  name: spaced,
}

export const tongues: Tongue[] = [
  {
    ...latin,
    language: 'en',
    labels: {
      contributor: 'Student',
      mentor: 'Mentor',
      speaker: 'Speaker',
      title: { projects: 'Project', talks: 'Talk' },
      text: 'Abstract',
    },
    titles: [
      [
        'A faster',
        'A smaller',
        'An honest',
        'Porting the',
        'Testing the',
        'Rewriting the',
        'Better tools for the',
      ],
      [
        'index',
        'parser',
        'scheduler',
        'file viewer',
        'network stack',
        'test runner',
        'keyboard driver',
        'map editor',
      ],
      ['on small boards', 'in the browser', 'without a network', 'for old recordings', 'with fewer locks'],
    ],
    sentences: [
      ['The present code', 'Every release', 'A first prototype', 'The new design', 'Nobody knows why it'],
      [
        'fails on slow disks',
        'keeps its state in one table',
        'needs a restart after each change',
        'reads the file twice',
      ],
      [
        'and hides the cause.',
        'although the tests pass.',
        'until the cache is warm.',
        'and nobody has noticed.',
      ],
    ],
    between: ' ',
    leads: {
      projects:
        'We are pleased to present the students of Google Summer of Code 2016 and what they will work on. It was a hard choice, since the proposals were better than ever.',
      talks:
        'This is the programme of our autumn conference, with all talks and their speakers. Rooms are named at the entrance, and every talk is recorded.',
    },
    closing: 'Thank you to everybody who sent a proposal, and see you soon!',
    groups: ['Core library', 'Documentation'],
    colon: ': ',
    and: ' and ',
  },
  {
    ...latin,
    language: 'de',
    labels: {
      contributor: 'Studentin',
      mentor: 'Mentor',
      speaker: 'Referent',
      title: { projects: 'Projekt', talks: 'Vortrag' },
      text: 'Beschreibung',
    },
    titles: [
      ['Ein schnellerer', 'Ein kleinerer', 'Neue Regeln für den', 'Offene Daten für den', 'Mehr Ruhe im'],
      ['Fahrplan', 'Wetterdienst', 'Bücherschrank', 'Übersetzer', 'Stadtplan', 'Kalender'],
      ['ohne Netz', 'auf dem Dorf', 'für kleine Geräte', 'mit weniger Strom', 'nach dem Umzug'],
    ],
    sentences: [
      ['Der heutige Stand', 'Jede neue Fassung', 'Das alte Programm', 'Ein erster Entwurf'],
      [
        'liest die Datei zweimal,',
        'vergisst alle Einstellungen,',
        'braucht nach jeder Änderung einen Neustart,',
      ],
      [
        'und niemand kennt den Grund.',
        'obwohl alle Tests bestehen.',
        'was die Suche nach Fehlern erschwert.',
      ],
    ],
    between: ' ',
    leads: {
      projects:
        'Wir freuen uns, die Studierenden des Google Summer of Code 2016 und ihre Vorhaben vorzustellen. Die Auswahl fiel schwer, denn die Bewerbungen waren besser als je zuvor.',
      talks:
        'Das ist das Programm unserer Herbsttagung mit allen Vorträgen. Die Räume stehen auf dem Plan am Eingang, und alle Vorträge werden aufgezeichnet.',
    },
    closing: 'Wir danken allen, die einen Vorschlag eingereicht haben, und freuen uns auf den Sommer!',
    groups: ['Kernbibliothek', 'Dokumentation'],
    colon: ': ',
    and: ' und ',
  },
  {
    ...latin,
    language: 'es',
    labels: {
      contributor: 'Estudiante',
      mentor: 'Mentor',
      speaker: 'Ponente',
      title: { projects: 'Proyecto', talks: 'Charla' },
      text: 'Resumen',
    },
    titles: [
      ['Un índice', 'Un visor', 'Pruebas nuevas para el mapa', 'Mejoras en el editor', 'Un calendario'],
      ['más rápido', 'más pequeño', 'sin conexión', 'de código abierto'],
      ['para equipos modestos', 'en el navegador', 'con menos memoria', 'para archivos antiguos'],
    ],
    sentences: [
      ['El programa actual', 'Cada versión nueva', 'El primer prototipo', 'La biblioteca antigua'],
      ['lee dos veces el mismo archivo', 'olvida su configuración', 'falla en los discos lentos'],
      ['y esconde la causa.', 'aunque las pruebas pasan.', 'lo que dificulta encontrar los errores.'],
    ],
    between: ' ',
    leads: {
      projects:
        'Presentamos a los estudiantes del Google Summer of Code 2016 y los proyectos en los que van a trabajar. La elección fue difícil, porque las propuestas eran mejores que nunca.',
      talks:
        'Este es el programa de las jornadas de otoño, con todas las charlas. Las salas se anuncian en la entrada y todas las charlas se graban en vídeo.',
    },
    closing: '¡Gracias a todas las personas que enviaron una propuesta!',
    groups: ['Biblioteca principal', 'Documentación'],
    colon: ': ',
    and: ' y ',
  },
  {
    language: 'ru',
    labels: {
      contributor: 'Студент',
      mentor: 'Руководитель',
      speaker: 'Докладчик',
      title: { projects: 'Проект', talks: 'Доклад' },
      text: 'Описание',
    },
    given: [
      'Агния',
      'Богдан',
      'Василиса',
      'Глеб',
      'Дарина',
      'Ефим',
      'Злата',
      'Ильнур',
      'Камила',
      'Лев',
      'Марфа',
      'Назар',
    ],
    family: [
      'Абрикосова',
      'Верещагин',
      'Гречко',
      'Дубровин',
      'Ёлкина',
      'Журавлёв',
      'Закирова',
      'Кравец',
      'Лапшин',
    ],
    name: spaced,
    titles: [
      ['Новый разбор', 'Быстрый поиск', 'Проверка и перенос', 'Открытый каталог'],
      ['старых записей', 'сетевых журналов', 'городских карт', 'учебных программ'],
      ['без интернета', 'на слабых машинах', 'с меньшей памятью', 'в обычном браузере'],
    ],
    sentences: [
      ['Нынешняя программа', 'Каждая новая версия', 'Первая попытка'],
      ['читает файл дважды,', 'забывает настройки,', 'требует перезапуска после каждой правки,'],
      ['и никто не знает причину.', 'хотя все тесты проходят.', 'поэтому ошибки трудно найти.'],
    ],
    between: ' ',
    leads: {
      projects:
        'Мы рады представить студентов Google Summer of Code 2016 и их проекты. Выбор был трудным, потому что заявки в этом году оказались лучше, чем когда-либо.',
      talks:
        'Это программа нашей осенней конференции со всеми докладами. Залы указаны на плане у входа, и все доклады будут записаны и выложены на сайт.',
    },
    closing: 'Спасибо всем, кто прислал заявку, и до встречи!',
    groups: ['Основная библиотека', 'Документация'],
    colon: ': ',
    and: ' и ',
  },
  {
    language: 'zh',
    labels: {
      contributor: '学生',
      mentor: '导师',
      speaker: '讲者',
      title: { projects: '项目名称', talks: '题目' },
      text: '简介',
    },
    given: ['安然', '博文', '晨曦', '丹青', '恩泽', '芳菲', '桂英', '鹤鸣', '嘉树', '可人', '乐天', '明远'],
    family: ['阮', '毕', '褚', '段', '范', '葛', '贺', '纪', '孔', '黎', '孟', '欧阳', '裴', '秦'],
    name: (given, family) => `${family}${given}`,
    titles: [
      ['更快的', '更小的', '开放的', '全新的'],
      ['目录检索工具', '地图编辑器', '测试平台', '录音整理程序', '日历组件'],
      ['与离线支持', '及其移植', '的重新设计', '在小型设备上的实现'],
    ],
    sentences: [
      ['现在的程序', '每个新版本', '最初的原型'],
      ['会把同一个文件读两遍', '在慢速磁盘上经常失败', '每次修改之后都要重新启动'],
      ['，原因却很难发现。', '，虽然所有测试都能通过。'],
    ],
    between: '',
    leads: {
      projects:
        '我们很高兴介绍 2016 年 Google Summer of Code 的学生和他们的项目。今年的申请比往年都要好，评审委员会讨论了很久，最后的选择并不容易，感谢每一位提交申请的同学和每一位参与评审的老师。',
      talks:
        '以下是我们秋季大会的日程和全部报告。会场安排张贴在入口处，所有报告都会录像，会后可以在网站上观看，欢迎各位带着问题前来，与讲者面对面交流自己的想法和经验。',
    },
    closing: '感谢所有提交申请的同学，期待与大家见面！',
    groups: ['核心库方向', '文档与教程'],
    colon: '：',
    and: '、',
  },
]
