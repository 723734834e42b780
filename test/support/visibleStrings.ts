import { parseSync } from 'vite';
import { messages } from '../../shared/messages/index.ts';

/** A text that a person could see and that does not come from the messages. */
export interface Stray {
  /** Counts from 1. */
  line: number;
  text: string;
}

/** What a window shows or reads out of an element. */
const SHOWN_ATTRIBUTES =
  /^(?:title|label|placeholder|alt|description|summary|hint|note|error|message|legend|tooltip|aria-(?:label|description|roledescription|valuetext|placeholder))$/i;
/** What menus, dialogs, notifications and lists of choices show. */
const SHOWN_MEMBERS =
  /^(?:label|title|subtitle|placeholder|body|message|detail|description|toolTip|tooltip|buttons|buttonLabel|checkboxLabel|hint|ariaLabel|closeButtonText)$/;
const SHOWN_PROPERTIES = /^(?:textContent|innerText|innerHTML|title|ariaLabel|alt|placeholder)$/;
/** Functions whose texts a person sees. */
const SHOWING_CALLS = /^(?:showErrorBox|setToolTip|setTitle|setOverlayIcon|displayBalloon)$/;
/** What a program says of its own, in a terminal or in a dialog of the browser. */
const OWN_WORDS = /^(?:process\.(?:stdout|stderr)\.write|(?:window\.)?(?:alert|confirm|prompt))$/;

const HANGUL = /[ᄀ-ᇿ㄰-㆏가-힣]/;
/** Two letters of any alphabet after one another, somewhere. */
const WORD = /\p{L}{2}/u;

/** A part of a syntax tree (ESTree); what each kind of it has is looked up by name. */
type Node = { type: string; start: number; end: number } & Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
}

interface Text {
  text: string;
  start: number;
}

/** The texts of an expression as it would be shown, whichever way it goes. */
function textsOf(node: unknown): Text[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, start: node.start }] : [];
    case 'TemplateLiteral':
      return nodesIn(node.quasis).map(({ value, start }) => ({
        text: Object(value).cooked ?? '',
        start,
      }));
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsOf(node.left), ...textsOf(node.right)] : [];
    case 'ArrayExpression':
      return nodesIn(node.elements).flatMap(textsOf);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

/** What a name, a member or a literal is called: of `a.b.c` the last. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node.name === 'string') return node.name;
  if (node.type === 'JSXNamespacedName') return nameOf(node.name);
  if ('property' in node) return nameOf(node.property);
  return typeof node.value === 'string' ? node.value : '';
}

/**
 * Looks through TypeScript, with or without JSX.
 * @param path its name, for its ending says how it is read
 */
export function straysIn(path: string, source: string): Stray[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const strays = new Map<number, Stray>();

  function add(found: readonly Text[], is: RegExp = WORD): void {
    for (const { text, start } of found) {
      if (!is.test(text) || isMessageKey(text)) continue;
      const line = source.slice(0, start).split('\n').length;
      strays.set(start, { line, text: text.trim().replace(/\s+/g, ' ') });
    }
  }

  function walk(node: Node): void {
    if (isForOthers(node)) return;
    // Korean stands nowhere but in the messages, whatever it is for.
    if (/^(?:Template)?Literal$/.test(node.type)) add(textsOf(node), HANGUL);
    add(shownBy(node, source));
    for (const below of Object.values(node)) for (const child of nodesIn(below)) walk(child);
  }

  for (const node of nodesIn(program.body)) walk(node);
  return [...strays.values()].toSorted((a, b) => a.line - b.line);
}

/** What one part of the tree puts before a person. */
function shownBy(node: Node, source: string): Text[] {
  switch (node.type) {
    case 'JSXText':
      return [{ text: String(node.value), start: node.start }];
    case 'JSXElement':
    case 'JSXFragment':
      return nodesIn(node.children).flatMap(textsOf);
    case 'JSXAttribute':
      return SHOWN_ATTRIBUTES.test(nameOf(node.name)) ? textsOf(node.value) : [];
    case 'Property':
      return SHOWN_MEMBERS.test(nameOf(node.key)) ? textsOf(node.value) : [];
    case 'AssignmentExpression': {
      const member = isNode(node.left) && node.left.type === 'MemberExpression';
      return member && SHOWN_PROPERTIES.test(nameOf(node.left)) ? textsOf(node.right) : [];
    }
    case 'NewExpression':
      return nameOf(node.callee) === 'Notification' ? textsOfAll(node.arguments) : [];
    case 'CallExpression':
      return shownByCall(node, source);
    default:
      return [];
  }
}

function shownByCall(node: Node, source: string): Text[] {
  const callee = isNode(node.callee) ? source.slice(node.callee.start, node.callee.end) : '';
  const name = nameOf(node.callee);
  if (SHOWING_CALLS.test(name) || OWN_WORDS.test(callee)) return textsOfAll(node.arguments);
  const [attribute, value] = nodesIn(node.arguments);
  const sets = name === 'setAttribute' && SHOWN_ATTRIBUTES.test(nameOf(attribute));
  return sets ? textsOf(value) : [];
}

function textsOfAll(nodes: unknown): Text[] {
  return nodesIn(nodes).flatMap(textsOf);
}

/** Texts that stand in both languages, and those that an editor of YAML shows beside a member. */
function isForOthers(node: Node): boolean {
  if (node.type === 'ObjectExpression') {
    const names = nodesIn(node.properties).map(({ key }) => nameOf(key));
    return names.includes('ko') && names.includes('en');
  }
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false;
  // Zod's; what it is called on may still be anything.
  return /^(?:meta|describe)$/.test(nameOf(node.callee)) && node.callee.type === 'MemberExpression';
}

/** A key, or the beginning of one that goes on with a variable. */
function isMessageKey(text: string): boolean {
  if (Object.hasOwn(messages, text)) return true;
  return text.endsWith('.') && Object.keys(messages).some((key) => key.startsWith(text));
}

/** The texts between the tags and in the shown attributes of HTML. */
export function straysInHtml(source: string): Stray[] {
  const bare = source.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, blank);
  const between = [...bare.matchAll(/>([^<>]*)</g)];
  const shown = [...bare.matchAll(/\s(?:title|alt|aria-label|placeholder)="([^"]*)"/g)];
  return [...between, ...shown]
    .filter(([, text = '']) => WORD.test(text))
    .map((match) => ({
      line: bare.slice(0, match.index).split('\n').length,
      text: (match[1] ?? '').trim(),
    }));
}

/** The texts of a Typst template: of its markup, and of code that sets text in words. */
export function straysInTypst(source: string): Stray[] {
  const bare = source.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, blank);
  const strays: Stray[] = [];
  for (const [index, line] of bare.split('\n').entries()) {
    // Words in brackets that are no code: `[Page #number]`.
    for (const [, markup = ''] of line.matchAll(/\[([^\][]*)\]/g)) {
      const words = markup.replace(/#[\w.-]+(?:\([^)]*\))?/g, '').replace(/"[^"]*"/g, '');
      if (WORD.test(words)) strays.push({ line: index + 1, text: markup.trim() });
    }
    for (const [, text = ''] of line.matchAll(/"([^"]*)"/g)) {
      if (HANGUL.test(text) || /\p{L}{2,} \p{L}{2,}/u.test(text)) {
        strays.push({ line: index + 1, text });
      }
    }
  }
  return strays;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
