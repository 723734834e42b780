/**
 * Names headings as GitHub does, so that a link in a runbook leads to the same place wherever the
 * file is read: lower case, without punctuation, spaces as dashes, and a number from the second one
 * of a name on.
 *
 * Source: html-pipeline's TableOfContentsFilter, whose `\p{Word}` is letters, marks, decimal digits
 * and connecting punctuation.
 */
export function slugger(): (heading: string) => string {
  const used = new Map<string, number>();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = used.get(plain) ?? 0;
    used.set(plain, before + 1);
    return before === 0 ? plain : `${plain}-${before}`;
  };
}
