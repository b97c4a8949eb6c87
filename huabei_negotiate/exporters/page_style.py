"""How a page looks: on a phone, on a screen, in the dark and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #555; --paper: #fff; --line: #c9c9c9;
  --tint: #f1f5f9; --mark: #0b57a4; --strong: #8a3300; --over: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --quiet: #b5b5b5; --paper: #161616;
  --line: #4a4a4a; --tint: #232a31; --mark: #8ec1f7; --strong: #ffb68a; --over: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 42rem; color: var(--ink);
  background: var(--paper); font: 1.125rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.35; text-wrap: balance; }
h1 { font-size: 1.6rem; margin: .5rem 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem;
  border-bottom: 2px solid var(--mark); }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; color: var(--mark); }
p { margin: .6rem 0; }
ul, ol { margin: .6rem 0; padding-left: 1.6em; }
ol { padding-left: 2.2em; }
li { margin: .45rem 0; }
li::marker { color: var(--mark); font-weight: bold; }
li p { margin: .15rem 0; }
.quiet, li p, .note { color: var(--quiet); }
.strong { color: var(--strong); font-weight: bold; }
nav { background: var(--tint); border-radius: .5rem; padding: .25rem 1rem; }
nav ol { columns: 2; list-style: none; padding: 0; }
nav li { margin: 0; break-inside: avoid; }
nav a { display: block; padding: .3rem 0; color: var(--mark); }
.checks { list-style: none; padding-left: 0; }
.checks li { padding-left: 1.9em; position: relative; }
.checks li::before { content: ""; position: absolute; left: .1em; top: .38em; width: 1em;
  height: 1em; border: 2px solid var(--quiet); border-radius: .15em; }
.said { background: var(--tint); border-left: .3rem solid var(--mark); border-radius: .25rem;
  padding: .4rem .9rem; margin: .75rem 0; }
.said p { margin: .45rem 0; }
.letter { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; }
.letter p { text-indent: 2em; }
.letter .to, .letter .note { text-indent: 0; }
.letter .signed { text-align: right; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: left;
  vertical-align: top; }
th { background: var(--tint); font-weight: bold; }
.pairs th { width: 40%; }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; margin-bottom: .4rem; }
.bars { display: grid; grid-template-columns: auto minmax(4rem, 1fr); column-gap: .75rem; }
.bars ul { display: grid; grid-auto-rows: 1fr; list-style: none; margin: 0; padding: 0; }
.bars li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center;
  gap: 0 .75rem; margin: 0; padding: .15rem 0; font-variant-numeric: tabular-nums; }
.bars svg { width: 100%; height: 100%; }
.bar { fill: var(--mark); }
.over { fill: var(--over); }
.limit { stroke: var(--ink); stroke-width: 2px; vector-effect: non-scaling-stroke; }
@media (max-width: 40rem) {
  .grid thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .grid, .grid tbody, .grid tr, .grid td { display: block; }
  .grid tr { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0;
    padding: .3rem .8rem; }
  .grid td { border: 0; padding: .15rem 0; }
  .grid td::before { content: attr(data-title); display: block; color: var(--quiet);
    font-size: .875em; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --line: #999;
    --tint: #fff; --mark: #000; --strong: #000; --over: #000; }
  body { max-width: none; padding: 0; font-size: 11.5pt; line-height: 1.6; }
  h1 { font-size: 18pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; } h4 { font-size: 12pt; }
  h1, h2, h3, h4, figcaption { break-after: avoid; }
  p, li, tr, figure, .said p { break-inside: avoid; }
  p:has(+ .said), h3 + p { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  td { height: 10mm; }
  .letter { border: 0; padding: 0; }
  thead { display: table-header-group; }
  nav { display: none; }
  .new-page { break-before: page; }
  .new-page h2 { border: 0; text-align: center; margin-top: 0; }
  .bar { fill: #777; }
  .checks li::before { top: .3em; }
}
"""
"""Text is 18 px on screens, titles above cells a little less.

In print nothing but the bars of charts needs ink.
"""
