import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Stray, straysIn, straysInHtml, straysInTypst } from '../../support/visibleStrings.ts';

/** Keys of a keyboard are called so on Korean ones too. */
const KEY_NAME =
  /^\(?(?:(?:Ctrl|Alt|Shift|Cmd|Esc|Enter|Space|Tab|Home|End|Del|F\d{1,2})[ +]?)+(?:[^\p{L}]|[A-Z0-9])?\)?$/u;
/** What is called the same in both languages. */
const SAME = /^(?:Watchroom|KST|SHA-256|TLP:|JSON|HTTP|PIN|YAML|UTC|GB|MB|KB)$/;

/** What may stand in the code, and why. A line that fits nothing any more has to go. */
const ALLOWED: readonly (readonly [file: RegExp, text: RegExp, why: string])[] = [
  [/^electron\/reports\/redaction\//, /./, 'what personal data looks like in Korean texts'],
  [/^electron\/logs\/patterns\.ts$/, /./, 'what a secret is called in Korean texts'],
  [/^electron\/health\/http\/notice\.ts$/, /./, 'what notices of Korean sites say'],
  [/^electron\/incidents\/checklist\.ts$/, /^필수$/, 'a mark that checklists are written with'],
  [/^renderer\/incidents\/initials\.ts$/, /^ㄱㄲ/, 'the initial consonants of Hangul'],
  [/^electron\/reports\/charts\/plot\.ts$/, /^ᄀ$/, 'where wide characters begin'],
  [/^electron\/reports\/formats\/hwpx\/looks\.ts$/, /./, 'names of fonts and styles of Hancom'],
  [/^electron\/reports\/formats\/docx\/styles\.ts$/, /^맑은 고딕$/, 'the name of a font'],
  [/^electron\/reports\/formats\/html\/style\.ts$/, /"맑은 고딕"|^:root/, 'the name of a font'],
  [/^electron\/operators\/operators\.ts$/, /^당직 1$/, 'a name, which its bearer changes'],
  [/^shared\/time\.ts$/, /^.{1,2}$/, 'weekdays and units, beside their English ones'],
  [/^shared\/duration\.ts$/, /^durationRange$/, 'a code of an issue, told by a message'],
  [/^electron\/launch\/desktop\.ts$/, /^exit code$/, 'detail of a sentence, as systems say it'],
  [/^electron\/reports\/template\/read\.ts$/, /^not a file$/, 'the same'],
  [/^electron\/runbooks\/format\/frontMatter\.ts$/, /\{ ko: …, en: … \}$/, 'YAML as it is written'],
  [/schema\.ts$|officeFile\.ts$/, /^Watchroom \w+/, 'titles of JSON Schemas, for editors'],
  [/^electron\/storage\//, /^(?:ALTER|CREATE)/, 'SQL'],
];

const files = (pattern: string): string[] =>
  globSync(pattern, { exclude: ['node_modules/**'] }).map((file) => file.split(sep).join('/'));

/** The places of a file whose text is neither a message nor allowed. */
function left(file: string, strays: readonly Stray[], used: Set<number>): string[] {
  return strays
    .filter(({ text }) => {
      if (KEY_NAME.test(text) || SAME.test(text)) return false;
      const line = ALLOWED.findIndex(([where, what]) => where.test(file) && what.test(text));
      if (line >= 0) used.add(line);
      return line < 0;
    })
    .map(({ line, text }) => `${file}:${line}: ${text}`);
}

describe('every visible text', () => {
  it('comes from the messages, in window, hosts, menus, notifications, reports and errors', () => {
    const used = new Set<number>();
    const code = files('{renderer,electron,shared}/**/*.{ts,tsx}').filter(
      (file) => !file.startsWith('shared/messages/'),
    );
    expect(code.length).toBeGreaterThan(500);
    const strays = code.flatMap((file) =>
      left(file, straysIn(file, readFileSync(file, 'utf8')), used),
    );
    expect(strays).toEqual([]);
    const stale = ALLOWED.filter((_, index) => !used.has(index)).map(([file]) => String(file));
    expect(stale, 'lines of the list that nothing needs').toEqual([]);
  });

  it('of templates and of the page that carries the window does too', () => {
    const typst = files('assets/**/*.typ');
    expect(typst.length).toBeGreaterThan(0);
    const strays = [
      ...typst.flatMap((file) =>
        left(file, straysInTypst(readFileSync(file, 'utf8')), new Set()).filter(
          // Fonts.
          (line) => !/parts\.typ:\d+: (?:Noto|DejaVu)|Hangul\}/.test(line),
        ),
      ),
      ...files('renderer/**/*.html').flatMap((file) =>
        left(file, straysInHtml(readFileSync(file, 'utf8')), new Set()),
      ),
    ];
    expect(strays).toEqual([]);
  });
});

describe('the search for visible texts', () => {
  it.each([
    ['x.tsx', '<p>Saved</p>'],
    ['x.tsx', '<p>{"Saved"}</p>'],
    ['x.tsx', '<p>{ok ? "Saved" : say("frame.product")}</p>'],
    ['x.tsx', `<p>{ok && \`Saved \${n}\`}</p>`],
    ['x.tsx', '<input placeholder="Name" />'],
    ['x.tsx', '<button aria-label={ok ? "Open" : "Close"} />'],
    ['x.tsx', `<Checkbox label={\`Keep \${n}\`} />`],
    ['x.tsx', '<img alt="Map" />'],
    ['x.ts', 'const a = { value: 1, label: "Usual" };'],
    ['x.ts', 'node.textContent = "Done";'],
    ['x.ts', 'document.title = "Board";'],
    ['x.ts', 'node.setAttribute("aria-label", "Board");'],
    ['x.ts', 'dialog.showErrorBox("Cannot start", text);'],
    ['x.ts', 'dialog.showMessageBox({ buttons: ["Again", "Close"] });'],
    ['x.ts', 'new Notification("Down");'],
    ['x.ts', 'tray.setToolTip("All is well");'],
    ['x.ts', 'const menu = [{ label: "Quit" }];'],
    ['x.ts', 'process.stdout.write("Done\\n");'],
    ['x.ts', 'const reason = "장애";'],
    ['x.ts', `const reason = \`\${n}건\`;`],
  ])('finds what stands in %s: %s', (path, source) => {
    expect(straysIn(path, source)).not.toEqual([]);
  });

  it.each([
    ['x.tsx', '<p>{say("frame.product")}</p>'],
    ['x.tsx', '<p className="muted" data-state="down">· {n}</p>'],
    ['x.tsx', '<Part label={say("frame.product")} />'],
    ['x.ts', 'const entry = { label: "frame.product" };'],
    ['x.ts', 'const name = { ko: "정부24", en: "Gov24" };'],
    ['x.ts', 'const schema = z.string().meta({ description: "A host name" });'],
    ['x.ts', '// 장애\nconst a = 1;'],
  ])('leaves alone what stands in %s: %s', (path, source) => {
    expect(straysIn(path, source)).toEqual([]);
  });

  it('finds words in HTML and in Typst', () => {
    expect(straysInHtml('<body><p>Loading</p><!-- no --><script>var no</script>')).toHaveLength(1);
    expect(straysInHtml('<img alt="Map">')).toHaveLength(1);
    expect(straysInTypst('#text(8pt)[Page #counter(page).display()]')).toHaveLength(1);
    expect(straysInTypst('#let word = "쪽"')).toHaveLength(1);
    expect(straysInTypst('// [No]\n#text(font: "Pretendard")[#word]')).toEqual([]);
  });
});
