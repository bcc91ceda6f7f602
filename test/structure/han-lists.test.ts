import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const briefly = (found: string[]): string[] => found.map(entry => entry.split(' | ').slice(1, 3).join(': '))

describe('lines in Han', () => {
  it('have a time with seconds, a number and a colon with no space behind them', () => {
    expect(
      briefly(
        entries('huibao.md', [
          '# 结项汇报',
          '',
          '- [0:00:00](https://a.example/1) 0.会议开始',
          '- [0:06:40](https://a.example/2) 1.王小明:一张潮汐表的可视化',
          '- [0:26:30](https://a.example/3) 2.欧阳靖:会唱歌的桥与它的录音',
          '- [0:44:00](https://a.example/4) 3.李华,陈静:没有寄出的信的整理',
          '- [1:02:15](https://a.example/5) 4.tidefox:离线阅读器的签名机制',
          '- [1:20:00](https://a.example/6) 5.总结',
        ]),
      ),
    ).toEqual([
      '一张潮汐表的可视化: speaker 王小明',
      '会唱歌的桥与它的录音: speaker 欧阳靖',
      '没有寄出的信的整理: speaker 李华, speaker 陈静',
      '离线阅读器的签名机制: speaker tidefox',
    ])
  })

  it('begin with the prize, and have bars between the work, its team and its school', () => {
    expect(
      briefly(
        entries('dejiang.md', [
          '# 全國潮汐競賽得獎名單',
          '',
          '- 金獎｜《一張潮汐表》｜海風戰隊｜市立港口高中｜隊員：王小明、李宇涵｜指導老師：張美玲',
          '- 銀獎｜《會唱歌的橋》｜靜靜聽｜國立河岸女中｜隊員：陳詩涵、Ada Byron｜指導老師：林志遠',
          '- 佳作｜《沒有寄出的信》｜羊齒蕨｜縣立青山高中｜隊員：歐陽允｜指導老師：（無）',
        ]),
      ),
    ).toEqual([
      '一張潮汐表: recipient 海風戰隊, recipient 王小明, recipient 李宇涵, mentor 張美玲',
      '會唱歌的橋: recipient 靜靜聽, recipient 陳詩涵, recipient Ada Byron, mentor 林志遠',
      '沒有寄出的信: recipient 羊齒蕨, recipient 歐陽允',
    ])
  })
})

describe('mail in Han that is filled at its spaces', () => {
  it('has names and sentences that go on in the next line', () => {
    expect(
      briefly(
        entries('mail.txt', [
          '各位好，',
          '',
          '代表潮汐社区 Tide',
          '项目管理委员会，很高兴地向大家宣布，经过投票和三周的讨论以及两轮复核，以下三位贡献者正式成为',
          'Tide 的提交者：',
          '',
          '-   王小明（xiaoming，港口实验室）：主导完成了水位存储引擎的列式改造工作，累计合入',
          '    84 个补丁。',
          '-   Ada',
          '    Byron（ada，海州大学）：将全部文档翻译成繁体中文，并且持续两年同步更新，从未间断，社区里的人都知道。',
          '-   陈静（jing，个人）：修复了 ARM',
          '    平台上的一系列并发缺陷，并且写下了长长的说明，让后来的人也能看懂它们是怎么来的。',
          '',
          '成为 Tide',
          '提交者意味着更多的权限，也意味着更多的责任。希望大家继续保持对社区的热情，一起走下去！',
        ]),
      ).map(entry => entry.split(': ')[1]),
    ).toEqual(['contributor 王小明', 'contributor Ada Byron', 'contributor 陈静'])
  })
})

describe('news in Han', () => {
  it('tells of a team, who is in it and what they made, paragraph after paragraph', () => {
    expect(
      briefly(
        entries('xinwen.txt', [
          '青年資料競賽獲獎團隊出爐',
          '',
          '獲得優秀獎的【潮間帶測量社】團隊，由港口大學海洋系王品妤、李冠廷、曾子洋組成，作品為「退潮地圖」。團隊把潮位資料與手繪的路線疊在一起。',
          '',
          '同樣獲得優秀獎的【公車等等】團隊，成員為范姜宥辰、徐志偉，作品「下一班在哪」以開放資料計算準點率，獲得好評。',
          '',
          '獲得佳作獎的【村里布告】團隊，由賴怡君、Ada Byron、彭聖凱三人組成，作品「一村一頁」將公告整理成電子報。評審肯定其與里長的合作。',
          '',
          '獲得佳作獎的【石虎過路】團隊，由涂哲維、涂哲安兄弟組成，作品「路殺快報」串接通報紀錄，提醒駕駛人減速。',
        ]),
      ),
    ).toEqual([
      '退潮地圖: team 潮間帶測量社, recipient 王品妤, recipient 李冠廷, recipient 曾子洋',
      '下一班在哪: team 公車等等, recipient 范姜宥辰, recipient 徐志偉',
      '一村一頁: team 村里布告, recipient 賴怡君, recipient Ada Byron, recipient 彭聖凱',
      '路殺快報: team 石虎過路, recipient 涂哲維, recipient 涂哲安',
    ])
  })
})

describe('headings that count people', () => {
  it('are no titles where the text below quotes one', () => {
    const guest = (number: number, name: string, title: string) =>
      [
        `## 分享嘉宾${number}`,
        `### ${name}`,
        `> ${name}在港口实验室工作，维护潮汐社区。`,
        `${name}带来的分享是：**<<${title}>>**`,
      ].flatMap(line => [line, ''])
    expect(
      briefly(
        entries('shalong.md', [
          '# 潮汐沙龙嘉宾介绍',
          '',
          ...guest(1, '王小明', '一张潮汐表的故事'),
          ...guest(2, '李华', '会唱歌的桥'),
          ...guest(3, '陈静', '没有寄出的信'),
        ]),
      ),
    ).toEqual(['一张潮汐表的故事: speaker 王小明', '会唱歌的桥: speaker 李华', '没有寄出的信: speaker 陈静'])
  })
})
