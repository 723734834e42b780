import { resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** What a bundler leaves away by itself where nothing uses it. */
const PLAIN = /Literal$|Function/;

/**
 * Lets the page go without the schemas it never parses by. They stand beside what it does use, and
 * to a bundler each is a call that may do anything: in shared/ a constant is nothing but its value.
 * @param shared the folder where that holds, and nowhere else
 */
export function dropUnusedSchemas(shared = resolve('shared')): Plugin {
  const inside = `${normalizePath(shared)}/`;
  return {
    name: 'drop-unused-schemas',
    transform(code, id) {
      if (!id.startsWith(inside) || !id.endsWith('.ts')) return null;
      const pieces: string[] = [];
      let at = 0;
      for (const statement of this.parse(code).body) {
        const declared =
          statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declared?.type !== 'VariableDeclaration') continue;
        for (const { init } of declared.declarations) {
          if (!init || PLAIN.test(init.type)) continue;
          const value = code.slice(init.start, init.end);
          pieces.push(code.slice(at, init.start), `/* @__PURE__ */ (() => (${value}))()`);
          at = init.end;
        }
      }
      return { code: pieces.join('') + code.slice(at), map: null };
    },
  };
}
