import type { Document } from '../../document/document.ts';
import { cssString } from './escaped.ts';

/** The style sheet of one report: on the screen in light and dark, on a phone, on paper. */
export function styleOf(document: Document): string {
  return SCREEN + printed(document);
}

const SCREEN = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --desk: #eef0f1; --ink: #1c2126; --quiet: #545d69; --hairline: #c6cbd1;
  --tint: #f2f3f3; --alarm: #a8320a; --link: #1f5fa8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1f24; --desk: #121518; --ink: #e4e7ea; --quiet: #a5adb7; --hairline: #414952;
    --tint: #252a30; --alarm: #ff9d7a; --link: #8ab8f0;
  }
}
* { box-sizing: border-box; }
html { background: var(--desk); -webkit-text-size-adjust: 100%; }
body {
  margin: 0; color: var(--ink); font: 15px/1.6 Pretendard, "맑은 고딕", "Malgun Gothic",
    "Apple SD Gothic Neo", "Noto Sans KR", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
.banner {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0 1.5em;
  justify-content: space-between; padding: .4em 1.2em; font-size: .82rem; color: var(--quiet);
  background: var(--paper); border-bottom: 1px solid var(--hairline);
}
.banner p { margin: 0; }
.mark { color: var(--alarm); font-weight: 700; }
main {
  max-width: 60rem; margin: 1.5rem auto; padding: 2rem 2.5rem 3rem; background: var(--paper);
  border: 1px solid var(--hairline); border-radius: 4px;
}
.top { display: flex; flex-wrap: wrap; gap: 1rem 2rem; justify-content: space-between; }
.particulars { display: grid; grid-template-columns: auto 1fr; gap: .1em 1.2em; margin: 0; flex: 1 1 18rem; font-size: .92rem; }
.particulars dt { color: var(--quiet); }
.particulars dd { margin: 0; white-space: pre-wrap; }
.approval { width: auto; border-collapse: collapse; font-size: .85rem; align-self: start; }
.approval th, .approval td { border: 1px solid var(--hairline); text-align: center; padding: .15em .4em; }
.approval th { background: var(--tint); font-weight: 400; min-width: 5em; }
.approval .name { min-width: 2em; }
.approval .name:lang(ko) { width: 2em; word-break: break-all; }
.approval td { height: 3.6em; }
h1 { margin: 1.4em 0 .2em; font-size: 1.75rem; line-height: 1.3; text-align: center; word-break: keep-all; }
h1:lang(ko) { letter-spacing: .08em; }
.title { margin: 0 0 1em; font-size: 1.15rem; text-align: center; word-break: keep-all; white-space: pre-wrap; }
.head .mark {
  width: fit-content; margin: .4em auto; padding: .3em 1.2em; border: 1.5px solid var(--alarm);
  border-radius: 3px; text-align: center;
}
nav { margin: 1.5rem 0; padding: .8rem 1.2rem; background: var(--tint); border-radius: 4px; }
nav h2 { margin: 0 0 .3em; font-size: 1rem; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 16rem; }
a { color: var(--link); }
nav a { text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
section { margin-top: 2.2rem; }
h2, h3 { word-break: keep-all; line-height: 1.35; scroll-margin-top: 4rem; }
h2 { margin: 0 0 .7em; font-size: 1.25rem; }
h3 { margin: 1.4em 0 .5em; font-size: 1.03rem; }
.scroll { overflow-x: auto; margin: .6em 0; }
table { width: 100%; border-collapse: collapse; }
.rows { font-size: .92rem; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); }
.rows th, .rows td { padding: .4em .6em; text-align: start; vertical-align: top; border-top: 1px solid var(--hairline); white-space: pre-wrap; }
.rows thead th, .pairs th { background: var(--tint); }
.rows .figures { text-align: end; }
.rows .group th { color: var(--quiet); }
.pairs th { width: 30%; }
.pairs:lang(ko) th { width: 22%; }
.heard {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.source { margin: .4em 0 0; font-size: .78rem; color: var(--quiet); white-space: pre-wrap; }
.prose p, .remark { white-space: pre-wrap; margin: .6em 0; }
.remark { color: var(--quiet); }
.prose ul { margin: .5em 0; padding: 0; list-style: none; }
.prose li {
  display: flex; gap: .5em; margin-inline-start: calc(var(--depth) * 1.4em); white-space: pre-wrap;
}
.prose li > :first-child { min-width: 1em; }
.prose blockquote { margin: .7em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--hairline); color: var(--quiet); }
code, pre { font-family: Consolas, "D2Coding", "DejaVu Sans Mono", monospace; font-size: .88em; }
code { background: var(--tint); padding: .05em .25em; border-radius: 2px; white-space: pre-wrap; }
pre { margin: .4em 0; padding: .6em .8em; background: var(--tint); border-radius: 3px; white-space: pre-wrap; tab-size: 4; }
.command { margin: 1.2em 0; }
.command p { margin: 0; white-space: pre-wrap; }
.command .what { font-weight: 700; }
.command .facts { font-size: .82rem; color: var(--quiet); }
.command .output { background: none; border-inline-start: 3px solid var(--hairline); border-radius: 0; }
figure { margin: 1.2em 0; }
figcaption { font-weight: 700; font-size: .92rem; margin: .3em 0; white-space: pre-wrap; }
.drawing { padding: .5em; background: #ffffff; border: 1px solid var(--hairline); border-radius: 3px; overflow-x: auto; }
.drawing svg { display: block; width: 100%; min-width: 30rem; height: auto; }
figure img { max-width: 100%; height: auto; border: 1px solid var(--hairline); }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1rem 1rem 2rem; border: 0; border-radius: 0; }
  .scroll table { min-width: 34rem; }
  h1 { font-size: 1.4rem; }
  nav ol { columns: auto; }
}
`;

/**
 * A4 with the head and foot of every page. Browsers that know no margin boxes (Firefox) print the
 * title of the page there, which says the same.
 */
function printed(document: Document): string {
  const { number, marking, pageMark } = document;
  const marks = [document.drillMark, document.redactedMark].filter((mark) => mark !== null);
  const counted = pageMark
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{page}') return 'counter(page)';
      return piece === '{pages}' ? 'counter(pages)' : cssString(piece);
    });
  const small = 'font: 8pt Pretendard, "맑은 고딕", sans-serif; color: #545d69;';
  return `@page {
  size: A4; margin: 24mm 18mm 20mm;
  @top-left { content: ${cssString(number)}; ${small} }
  @top-center { content: ${cssString(marks.join(' · '))}; ${small} color: #a8320a; font-weight: 700; }
  @top-right { content: ${cssString(marking)}; ${small} }
  @bottom-center { content: ${counted.join(' ')}; ${small} }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --desk: #ffffff; --ink: #1c2126; --quiet: #545d69; --hairline: #b9bec4;
    --tint: #f0f1ef; --alarm: #a8320a; --link: #1c2126;
  }
  body { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  .banner { display: none; }
  .scroll, .drawing { overflow: visible; }
  .scroll table, .drawing svg { min-width: 0; }
  thead { display: table-header-group; }
  tr, figure, .command pre { break-inside: avoid; }
  .group, h2, h3, .what { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
}
`;
}
