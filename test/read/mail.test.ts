import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { splitMbox } from '../../src/read/index.js'
import { faultsOf, outline, type Reading, readAs } from './check.js'

function mail(lines: readonly string[], path = 'x.eml'): Reading {
  const reading = readAs(Buffer.from(lines.join('\r\n'), 'latin1'), path)
  expect(faultsOf(reading)).toEqual([])
  return reading
}

const head = ['From: Ada <ada@a.example>', 'Subject: Awards', 'Date: Mon, 6 May 2019 10:00:00 +0200']

describe('mail', () => {
  it('sets subject, sender and date before the body, and says where they stand', () => {
    const { root, source } = mail([
      'Received: from a by b;',
      '\tMon, 6 May 2019',
      'From: =?utf-8?Q?J=C3=B6rg?= <j@a.example>',
      'Subject: Re: [dev] =?utf-8?B?w5ZkbGFuZA==?= and',
      ' more',
      'Date: Mon, 6 May 2019 10:00:00 +0200',
      '',
      'Boot',
    ])
    expect(source).toBe(
      'Subject: Re: [dev] Ödland and more\nFrom: Jörg <j@a.example>\nDate: Mon, 6 May 2019 10:00:00 +0200\n\nBoot\n',
    )
    expect(outline(root)).toEqual(['yaml [metadata]', 'paragraph Boot'])
    const title = root.data?.metadata?.title
    expect(title?.value).toBe('Ödland and more')
    expect(source.slice(title?.position?.start.offset, title?.position?.end.offset)).toBe('Ödland and more')
    expect(root.children[1]?.position?.start).toMatchObject({ line: 5, column: 1 })
  })

  it('decodes quoted-printable and base64 by their charsets', () => {
    const quoted = [
      ...head,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
    ]
    expect(outline(mail([...quoted, '', 'Pr=E4mie =96 f=FCr=', ' alle']).root)[1]).toBe(
      'paragraph Prämie – für alle',
    )
    const base64 = [...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64']
    expect(outline(mail([...base64, '', 'UHLDpG1pZQ==']).root)[1]).toBe('paragraph Prämie')
  })

  it('says where in the decoded mail a broken byte of a part stands', () => {
    const { file, source } = mail([
      ...head,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Boot',
      '--b',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Pr=C3=A4mie f=C3=BCr J=FFrg',
      '--b--',
    ])
    const place = file.messages[0]?.place
    expect(file.messages.map(String)).toEqual([expect.stringMatching(/^x\.eml:6:13: Unexpected bytes/)])
    expect(place && 'offset' in place && source[place.offset ?? 0]).toBe('\ufffd')
  })

  it('prefers the richest of alternatives, leaves attachments out, and keeps a footer part', () => {
    const { root } = mail([
      ...head,
      'Content-Type: multipart/mixed; boundary="=_out.er+"',
      '',
      'preamble',
      '--=_out.er+',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      '',
      'plain',
      '--inner',
      'Content-Type: text/html',
      '',
      '<ul><li>Boot</li><li>Fans</li></ul>',
      '--inner--',
      '--=_out.er+',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'attached',
      '--=_out.er+',
      'Content-Type: text/plain',
      '',
      `${'_'.repeat(40)}`,
      'dev mailing list',
      'https://lists.example/listinfo/dev',
      '--=_out.er+--',
      'epilogue',
    ])
    expect(outline(root)).toEqual([
      'yaml [metadata]',
      'list',
      '  listItem',
      '    paragraph Boot',
      '  listItem',
      '    paragraph Fans',
      'thematicBreak [signature]',
      'paragraph [signature] dev mailing list',
      'paragraph [signature] <https://lists.example/listinfo/dev>(https://lists.example/listinfo/dev)',
    ])
  })

  it('joins flowed lines', () => {
    const flowed = [...head, 'Content-Type: text/plain; format=flowed', '', 'It boots ', 'fast.', 'Ada']
    expect(outline(mail(flowed).root).slice(1)).toEqual(['paragraph It boots fast.', 'paragraph Ada'])
  })

  it('is told by its headers where there is no extension', () => {
    expect(outline(mail([...head, '', 'Boot'], 'x').root)[0]).toBe('yaml [metadata]')
    expect(outline(readAs('Student: Ada\nMentor: Grace\n\nBoot', 'x').root)[0]).toBe(
      'paragraph Student: Ada / Mentor: Grace',
    )
  })

  it('refuses a mail without text', () => {
    expect(() => mail([...head, 'Content-Type: image/png', '', 'AAAA'])).toThrow('Unexpected empty input')
  })
})

describe('mailboxes', () => {
  const box = [
    'From ada@a.example Mon May  6 10:00:00 2019',
    ...head,
    '',
    'First.',
    '>From here on',
    '',
    'From grace@a.example Tue May  7 10:00:00 2019',
    ...head,
    '',
    'Second.',
    '',
  ].join('\n')

  it('become one file a message, named after the mailbox', () => {
    const files = splitMbox(new VFile({ path: 'a/list.mbox', value: Buffer.from(box) }))
    expect(files.map(file => file.path)).toEqual(['a/list-1.eml', 'a/list-2.eml'])
    const texts = files.map(file => outline(readAs(file.value, file.path).root).slice(1))
    expect(texts).toEqual([['paragraph First.', 'paragraph From here on'], ['paragraph Second.']])
  })

  it('are no other files', () => {
    const file = new VFile({ path: 'a.txt', value: 'From us to you: six awards.' })
    expect(splitMbox(file)).toEqual([file])
  })
})
