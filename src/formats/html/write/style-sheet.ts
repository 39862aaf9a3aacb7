/**
 * How a published page looks: calm, in the faces every Chinese system has, readable in the dark, enlarged, on a telephone
 * and on paper (A4 with the margins of GB/T 9704-2012).
 */
export const styleSheet = `:root {
  color-scheme: light dark;
  --ink: #1c1e21; --soft: #51565d; --paper: #ffffff; --desk: #f1f2f4; --line: #c9cdd3; --strong-line: #6b7280;
  --head: #eef2f7; --accent: #1f4e79; --mark: #fff3bf; --assumed: #8a5a00;
  --song: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif;
  --hei: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7e9ec; --soft: #b0b6bf; --paper: #1b1e23; --desk: #121418; --line: #434a54; --strong-line: #7b8494;
    --head: #262c35; --accent: #9cc4ec; --mark: #5a4a00; --assumed: #f0c36a;
  }
}
* { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 1.0625rem/1.9 var(--song); overflow-wrap: break-word; }
main:focus { outline: none; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { background: var(--mark); }
:is(.statement, .chart):target { background: none; }
.statement:target caption .title { background: var(--mark); }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--paper); z-index: 2; }
.skip::before { content: "跳到正文"; }
.skip:focus { left: .5rem; top: .5rem; }

.volume { max-width: 108rem; margin: 0 auto; padding: 0 1rem 3rem; }
.sheet, .contents { background: var(--paper); border: 1px solid var(--line); margin: 1.5rem 0; padding: 2rem clamp(1rem, 4vw, 4rem); }
.front { border-top: .35rem solid var(--accent); text-align: center; padding-block: clamp(2.5rem, 8vw, 5rem) clamp(2rem, 6vw, 4rem); }
.cover h1 { margin: 0; font-size: clamp(1.6rem, 4.6vw, 2.5rem); line-height: 1.5; letter-spacing: .04em; text-wrap: balance; }
.cover p { margin: 0; color: var(--soft); font-size: 1.125rem; }
.cover .owner { margin-top: clamp(2rem, 6vw, 3.5rem); }
.cover .state { margin-block: .75rem; }
.cover p + h1 { margin-top: 1.25rem; }
.cover h1 + .date { margin-top: 2rem; }

.contents { font: .9375rem/1.6 var(--hei); }
.contents .name { margin: 0 0 .75rem; font-weight: 700; font-size: 1.0625rem; letter-spacing: .1em; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents ol ol { padding-left: 1.1em; }
.contents li { margin: .1rem 0; }
.contents > ol > li { margin-top: .6rem; font-weight: 600; }
.contents li li { font-weight: 400; }
.contents :is(a, span) { display: block; padding: .15rem .25rem; }
.contents a { text-decoration: none; color: inherit; }
.contents a:hover { color: var(--accent); text-decoration: underline; }

h2, h3, h4 { position: relative; line-height: 1.5; text-wrap: balance; scroll-margin-top: 1rem; }
h2 { margin: 0 0 1.5rem; font-size: clamp(1.35rem, 3vw, 1.75rem); text-align: center; }
:not(h2) + h2, .statement + h2 { margin-top: 3rem; }
h3 { margin: 2rem 0 .75rem; font: 700 1.1875rem/1.5 var(--hei); color: var(--accent); }
h4 { margin: 1.5rem 0 .5rem; font: 600 1.0625rem/1.5 var(--hei); }
p { margin: .6rem 0; text-indent: 2em; text-align: justify; }
.text .portrait > :is(p, h3, h4) { max-width: 49rem; margin-inline: auto; }
p.centre, p.caption { text-align: center; text-indent: 0; }
p.right { text-align: right; text-indent: 0; }
p.note { font-size: .875rem; line-height: 1.7; color: var(--soft); text-indent: 0; }
p.caption { font: .9375rem/1.5 var(--hei); color: var(--soft); margin-bottom: 1.5rem; }
.contents p, .cover p { text-indent: 0; text-align: inherit; }
.figure { font-variant-numeric: tabular-nums; position: relative; }

[tabindex="-1"][aria-hidden] { position: absolute; text-decoration: none; text-indent: 0; opacity: 0; font: .8rem/1 var(--hei); padding: .15rem; }
[tabindex="-1"][aria-hidden]::after { content: "¶"; }
:hover > [tabindex="-1"][aria-hidden] { opacity: 1; }
span > [tabindex="-1"][aria-hidden] { left: 100%; top: -.9em; background: var(--paper); z-index: 1; }
:is(td, th) > [tabindex="-1"][aria-hidden] { left: 0; top: 0; background: var(--paper); z-index: 1; }
[data-assumed] { text-decoration: underline dotted var(--assumed); text-underline-offset: .25em; cursor: help; }

.statement { margin: 1.5rem 0 2.5rem; }
.wide { overflow-x: auto; container-type: inline-size; }
table { border-collapse: collapse; width: 100%; font: .875rem/1.45 var(--hei); font-variant-numeric: tabular-nums; }
caption { caption-side: top; text-align: left; }
caption > div { position: sticky; left: 0; width: 100cqi; }
caption .number { font-size: .875rem; color: var(--soft); }
caption .title { font: 700 1.1875rem/1.5 var(--song); text-align: center; margin: .25rem 0 .5rem; }
caption .about { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .875rem; margin-bottom: .35rem; }
caption .unit { margin-left: auto; }
th, td { position: relative; border: 1px solid var(--line); padding: .35em .5em; text-align: left; vertical-align: middle; }
thead th, thead td { background: var(--head); border-color: var(--strong-line); text-align: center; font-weight: 600; min-width: 3.5em; text-wrap: balance; }
table { border: 1px solid var(--strong-line); }
tbody th { font-weight: 400; min-width: 13em; background: var(--paper); }
tbody tr:hover > * { background: var(--head); }
tbody :target, tbody tr:hover > :target { background: var(--mark); }
.r { text-align: right; } .c { text-align: center; } .l, thead .l { text-align: left; } thead .r { text-align: right; }
.n { white-space: nowrap; } .s { font-weight: 700; }
${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => `.i${i} { padding-left: ${i * 0.8 + 0.5}em; }`).join(" ")}

.chart { margin: 1.5rem auto .25rem; max-width: 40rem; text-align: center; }
.chart svg { display: block; width: 100%; height: auto; }
@media (prefers-color-scheme: dark) { .chart { background: #ffffff; padding: .75rem; } }

@media (min-width: 68rem) {
  .with-contents { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 1.5rem; align-items: start; }
  .with-contents > .front { grid-column: 1 / -1; margin-bottom: 0; }
  .with-contents > .contents { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; padding: 1.25rem; }
}
@media (max-width: 40rem) {
  body { font-size: 1rem; line-height: 1.8; }
  .volume { padding: 0; }
  .sheet, .contents { border-inline: 0; margin: .75rem 0; padding: 1.5rem 1rem; }
  p { text-align: start; }
  table { font-size: .8125rem; }
  tbody th { position: sticky; left: 0; z-index: 1; min-width: 11em; box-shadow: 1px 0 0 var(--line); }
}

@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } }
@page turned { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@page front { @bottom-center { content: none; } }
@media print {
  :root { --ink: #000; --soft: #000; --paper: #fff; --desk: #fff; --line: #000; --strong-line: #000; --head: #fff; --accent: #000; --mark: transparent; --assumed: #000; }
  body { background: none; font: 15pt/26pt FangSong, "仿宋", var(--song); }
  .volume, .with-contents { display: block; max-width: none; padding: 0; }
  .sheet, .contents, .with-contents > .contents { border: 0; margin: 0; padding: 0; position: static; max-height: none; overflow: visible; }
  .sheet, .contents { break-before: page; }
  .volume:first-child > .front { break-before: auto; }
  .front { page: front; padding-top: 45mm; }
  .contents { page: front; font-size: 12pt; line-height: 1.4; }
  .contents :is(a, span) { padding: 0; }
  .contents .name { text-align: center; font-size: 20pt; }
  .sheet.unnumbered { page: front; }
  .sheet.landscape { page: turned; }
  .text .portrait > * { max-width: none; }
  h2 { font-size: 22pt; } h3 { font-size: 16pt; } h4 { font-size: 15pt; }
  h2, h3, h4, caption, .chart { break-after: avoid; }
  .chart, tr { break-inside: avoid; }
  .page-break + * { break-before: page; }
  .page-break + h2 { margin-top: 0; }
  .wide { overflow: visible; container-type: normal; }
  .statement { margin: 0 0 12pt; }
  table { table-layout: fixed; font: var(--size)/1.25 "Times New Roman", "Liberation Serif", SimSun, var(--song); }
  th, td { border-width: .5pt; padding: 2pt var(--pad); }
  thead { display: table-header-group; }
  thead th, thead td, tbody th { min-width: 0; }
  tbody th { position: relative; max-width: none; box-shadow: none; }
  caption > div { position: static; width: auto; }
  caption .title { font-size: 18pt; } caption .number, caption .about, p.note { font-size: 10.5pt; line-height: 1.5; }
  [tabindex="-1"][aria-hidden], .skip { display: none; }
}
`
