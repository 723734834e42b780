import { sayIn } from '../../shared/messages/say.ts';

const STYLE =
  'body{font:16px/1.6 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}' +
  'footer{margin-top:3rem;border-top:1px solid;font-size:13px}';

/**
 * A small page such as a person would see, without anything from outside. Its foot says that it is
 * part of a drill: someone may open it in a browser. The simulated sites speak Korean only.
 */
export function document(title: string, text: string): string {
  const heading = escaped(title);
  const paragraphs = text
    .trim()
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><title>${heading}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${heading}</h1>
${paragraphs}
</main>
<footer>${escaped(sayIn('ko')('drill.pageFoot'))}</footer>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
