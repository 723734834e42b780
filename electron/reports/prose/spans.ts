import type { PhrasingContent } from 'mdast';
import type { Span } from '../document/document.ts';

type Marks = Omit<Span, 'text'>;

/** What stands within a paragraph. @param sourceOf a node as it was written */
export function spansOf(
  nodes: readonly PhrasingContent[],
  sourceOf: (node: PhrasingContent) => string,
): Span[] {
  const spans: Span[] = [];
  collect(nodes, {});
  return spans;

  function collect(inner: readonly PhrasingContent[], marks: Marks): void {
    for (const node of inner) {
      switch (node.type) {
        case 'text':
          add(node.value, marks);
          break;
        case 'break':
          add('\n', marks);
          break;
        case 'inlineCode':
          add(node.value, { ...marks, code: true });
          break;
        case 'strong':
          collect(node.children, { ...marks, strong: true });
          break;
        case 'emphasis':
          collect(node.children, { ...marks, emphasis: true });
          break;
        default:
          add(sourceOf(node), marks);
      }
    }
  }

  function add(text: string, marks: Marks): void {
    const last = spans.at(-1);
    if (last && alike(last, marks)) last.text += text;
    else if (text !== '') spans.push({ text, ...marks });
  }
}

function alike(one: Marks, other: Marks): boolean {
  return one.strong === other.strong && one.emphasis === other.emphasis && one.code === other.code;
}
