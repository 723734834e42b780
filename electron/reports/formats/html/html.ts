import type { Document, Pictures } from '../../document/document.ts';
import { sectionHtml } from './blocks.ts';
import { escaped } from './escaped.ts';
import { styleOf } from './style.ts';

/** No script, nothing from anywhere else: what the file holds is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** Reports with fewer sections are seen whole at once. */
const SECTIONS_WITH_CONTENTS = 5;

/** The report as one file for any browser, on a screen or on paper. */
export function htmlOf(document: Document, pictures: Pictures): string {
  const { language, number, marking, heading, title } = document;
  const sections = document.sections.map((section, i) =>
    sectionHtml(section, idOf(i), document, pictures),
  );
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([number, heading, title, marking, ...marksOf(document)].join(' · '))}</title>`,
    `<style>${styleOf(document)}</style>`,
    '</head>',
    '<body>',
    bannerHtml(document),
    '<main>',
    headHtml(document),
    contentsHtml(document),
    ...sections,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function idOf(section: number): string {
  return `section-${section + 1}`;
}

function marksOf({ drillMark, redactedMark }: Document): string[] {
  return [drillMark, redactedMark].filter((mark) => mark !== null);
}

/** Stays in sight while the report is read, as the head of a page does. */
function bannerHtml(document: Document): string {
  const marks = marksOf(document).map((mark) => `<p class="mark">${escaped(mark)}</p>`);
  const [number, marking] = [document.number, document.marking].map(
    (text) => `<p>${escaped(text)}</p>`,
  );
  return `<header class="banner">${number}${marks.join('')}${marking}</header>`;
}

function headHtml(document: Document): string {
  const particulars = document.particulars.map(
    ({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
  );
  return [
    '<div class="head">',
    `<div class="top"><dl class="particulars">${particulars.join('')}</dl>`,
    `${approvalHtml(document.approval)}</div>`,
    `<h1>${escaped(document.heading)}</h1>`,
    `<p class="title">${escaped(document.title)}</p>`,
    ...marksOf(document).map((mark) => `<p class="mark">${escaped(mark)}</p>`),
    '</div>',
  ].join('\n');
}

function approvalHtml({ heading, columns }: Document['approval']): string {
  if (columns.length === 0) return '';
  const names = columns.map((name) => `<th scope="col">${escaped(name)}</th>`);
  return [
    `<table class="approval"><tr><th class="name" scope="row" rowspan="2">${escaped(heading)}</th>`,
    `${names.join('')}</tr><tr>${'<td></td>'.repeat(columns.length)}</tr></table>`,
  ].join('');
}

function contentsHtml({ sections, contentsHeading }: Document): string {
  if (sections.length < SECTIONS_WITH_CONTENTS) return '';
  const links = sections.map(
    ({ heading }, i) => `<li><a href="#${idOf(i)}">${escaped(heading)}</a></li>`,
  );
  return [
    `<nav aria-labelledby="contents"><h2 id="contents">${escaped(contentsHeading)}</h2>`,
    `<ol role="list">${links.join('')}</ol></nav>`,
  ].join('');
}
