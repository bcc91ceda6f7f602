import type { Root } from 'mdast'
import { printHtml } from '../../model/html.js'
import type { TemplateFile } from '../../model/template.js'
import type { PageView } from '../page-view.js'
import { escapeHtml, escapeJson, escapeStyle } from './escape-html.js'

/** A whole page around the Markdown of a template that brings no HTML of its own. */
export function htmlShell(content: Root, view: PageView): string {
  const { title, language, direction, stylesheet, structuredData, contentSecurityPolicy } = view
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${escapeStyle(stylesheet.source)}</style>
<script type="application/ld+json">${escapeJson(structuredData)}</script>
</head>
<body>
<main>
${printHtml(content)}
</main>
</body>
</html>
`
}

/** CSS for templates that bring none: a plain page, on screen and on paper. */
export const defaultCss: TemplateFile = {
  path: 'default.css',
  source: `:root {
  color-scheme: light dark;
}
body {
  font-family: 'Source Serif 4', Georgia, serif;
  line-height: 1.5;
}
h1, h2, h3, h4 {
  font-family: 'Source Sans 3', system-ui, sans-serif;
  line-height: 1.2;
}
@media screen {
  body {
    margin: 0 auto;
    max-width: 40rem;
    padding: 1.5rem;
  }
  pre, code {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
}
@media print {
  @page {
    margin: 20mm;
    @bottom-center {
      content: counter(page) ' / ' counter(pages);
    }
  }
  body {
    font-size: 10.5pt;
  }
  h1, h2, h3, h4 {
    break-after: avoid;
  }
}
`,
}
