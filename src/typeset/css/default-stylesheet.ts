/** What HTML looks like on paper before any author's word: the weakest style sheet (HTML, 15 "Rendering"). */
export const defaultStylesheet = `
html { font-family: serif; font-size: 11pt; line-height: 1.4; orphans: 2; widows: 2; hyphenate-limit-chars: 5 2 3 }
[hidden], area, base, datalist, head, link, meta, noembed, noframes, param, script, style, template, title, dialog,
audio, button, canvas, embed, iframe, input, object, select, textarea, video { display: none }
address, article, aside, blockquote, body, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer,
form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, html, legend, main, menu, nav, ol, p, pre, search, section,
summary, ul { display: block }
[dir=rtl i] { direction: rtl }
[dir=ltr i] { direction: ltr }
[dir], bdi { unicode-bidi: isolate }
bdo, bdo[dir] { unicode-bidi: isolate-override }
pre[dir=auto i] { unicode-bidi: plaintext }
blockquote, figure { margin: 1em 2em }
p, dl, ol, ul, menu, pre { margin-top: 1em; margin-bottom: 1em }
dd { margin-inline-start: 2em }
ol ol, ol ul, ol dl, ul ol, ul ul, ul dl, dl ol, dl ul, dl dl { margin-top: 0; margin-bottom: 0 }
ul, ol, menu { padding-inline-start: 2em }
li { display: list-item }
ul, menu { list-style-type: disc }
ul ul, ol ul { list-style-type: circle }
ul ul ul, ul ol ul, ol ul ul, ol ol ul { list-style-type: square }
ol { list-style-type: decimal }
ol[type=a s] { list-style-type: lower-alpha }
ol[type=A s] { list-style-type: upper-alpha }
ol[type=i s] { list-style-type: lower-roman }
ol[type=I s] { list-style-type: upper-roman }
h1, h2, h3, h4, h5, h6 {
  font-weight: bold; line-height: 1.2; hyphens: manual; text-align: start;
  break-after: avoid; break-inside: avoid; text-wrap-style: balance
}
h1 { font-size: 2em; margin: 0.67em 0; bookmark-level: 1 }
h2 { font-size: 1.5em; margin: 0.83em 0; bookmark-level: 2 }
h3 { font-size: 1.17em; margin: 1em 0; bookmark-level: 3 }
h4 { margin: 1.33em 0; bookmark-level: 4 }
h5 { font-size: 0.83em; margin: 1.67em 0; bookmark-level: 5 }
h6 { font-size: 0.67em; margin: 2.33em 0; bookmark-level: 6 }
dt, summary, legend { break-after: avoid }
figure { break-inside: avoid }
hr { margin: 0.5em 0; border-top: 0.5pt solid gray; break-after: avoid }
table { display: table; border-spacing: 1.5pt; text-indent: 0 }
caption { display: table-caption; text-align: center; break-after: avoid }
thead { display: table-header-group; vertical-align: middle }
tbody { display: table-row-group; vertical-align: middle }
tfoot { display: table-footer-group; vertical-align: middle }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; padding: 1pt; vertical-align: inherit }
th { font-weight: bold; text-align: center }
colgroup { display: table-column-group }
col { display: table-column }
b, strong { font-weight: bolder }
cite, dfn, em, i, var, address { font-style: italic }
code, kbd, samp, tt, pre { font-family: monospace; hyphens: none }
pre { white-space: pre-wrap; text-align: start }
nobr { white-space: nowrap }
small { font-size: 0.83em }
big { font-size: 1.2em }
sub { font-size: 0.75em; vertical-align: sub; line-height: 0 }
sup { font-size: 0.75em; vertical-align: super; line-height: 0 }
mark { background-color: #ff6 }
u, ins { text-decoration: underline }
s, strike, del { text-decoration: line-through }
center { text-align: center }
q::before { content: open-quote }
q::after { content: close-quote }
::footnote-call { content: counter(footnote); font-size: 0.7em; vertical-align: super; line-height: 0 }
::footnote-marker { content: counter(footnote) ". " }
a[href] { color: inherit }
`
