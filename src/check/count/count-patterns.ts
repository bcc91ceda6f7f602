/** What follows a number where words stand without spaces: counters and nouns, as regular expressions. */

export interface CountPatterns {
  entries: string
  people: string
  mentors: string
  /** As in `count-words.ts`, anywhere in the clause. */
  chosen: string
  others: string
}

/** A few words of description, without a date, a time or the end of a clause. */
const some = '[^\\s\\d年月日号號时時分周週歳岁，。、；：！？,;:!?（）()]{0,8}?'

export const countPatterns: Readonly<Record<string, CountPatterns>> = {
  zh: {
    entries: `(?:个|個|项|項|份|篇|支)?${some}(?:项目|項目|课题|課題|作品|团队|團隊|奖项)`,
    people: `(?:名|位|个|個)${some}(?:学生|學生|同学|同學|贡献者|貢獻者|参与者|实习生|开发者|学员|获奖者|讲者|选手)|(?:名|位)(?=[\\s，。、！])`,
    mentors: `(?:名|位|个|個)${some}(?:导师|導師)`,
    chosen:
      '入选|入選|中选|选中|选出|录取|錄取|获奖|獲獎|以下|欢迎|歡迎|恭喜|祝贺|介绍|公布|接受|通过|我们的|本次|今年',
    others:
      '申请|申請|报名|報名|收到|提交|投稿|参加|至少|最多|超过|超過|以上|近|约|約|多达|另外|其他|去年|往年|上届|第|每',
  },
  ja: {
    entries: `(?:件|点|つ|組)?の?${some}(?:作品|プロジェクト|講演|発表|企画|チーム)|[件組](?=[\\sがをのは、。])`,
    people: `(?:名|人)(?:の${some}(?:学生|方|受賞者|参加者|講演者|皆さん))?`,
    mentors: `(?:名|人)の${some}メンター`,
    chosen: '入賞|採択|受賞|選ば|選出|決定|紹介|以下|次の|おめでとう|歓迎|今年の|合格',
    others:
      '応募|参加|エントリー|提出|投稿|申し込|以上|最大|最低|約|およそ|超|ほか|他の|昨年|前回|第|各|ずつ',
  },
  ko: {
    entries: `\\s?(?:개의?|건의?)?\\s?${some}(?:프로젝트|작품|과제|발표|팀)`,
    people: '\\s?(?:명|분)',
    mentors: '\\s?(?:명|분)의?\\s?멘토',
    chosen: '선정|선발|합격|수상|다음|환영|소개|축하|발표|올해',
    others: '지원|신청|접수|제출|참가|이상|최대|최소|약 |넘|다른|작년|지난|제\\s?\\d|각',
  },
}
