import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Description = z.looseObject({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** Imports as Vite leaves them: of packages that are not bundled, by name. */
const IMPORT =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\bresolve\()\s*["'`]([^"'`./][^"'`$]*)["'`]/g;
/** A package named with a variable part, as of the address data's. */
const NAMED = /["'`](@ip-location-db)\/\$\{/g;

/**
 * The packages that the built main process loads, with all they depend on, by name.
 * @param program the folder with package.json, node_modules and dist/
 */
export function loadedPackages(program: string): Set<string> {
  const found = new Set<string>();
  const enter = (name: string, from: string): void => {
    const folder = nearest(program, name, from);
    if (!folder || found.has(folder)) return;
    found.add(folder);
    const text = readFileSync(join(program, folder, 'package.json'), 'utf8');
    const { dependencies, optionalDependencies } = Description.parse(JSON.parse(text));
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) {
      enter(next, folder);
    }
  };
  for (const name of importsOfMain(program)) enter(name, '.');
  return new Set([...found].map(packageName));
}

/** The name of the package that a path inside it belongs to. */
export function packageName(path: string): string {
  const inside = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return /^(@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? inside;
}

/** Packages the built main process names. */
function importsOfMain(program: string): Set<string> {
  const names = new Set<string>();
  for (const file of globSync('dist/{main,preload}/**/*.{js,cjs}', { cwd: program })) {
    const text = readFileSync(join(program, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(IMPORT)) {
      const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
      if (name && !isBuiltin(specifier) && name !== 'electron') names.add(name);
    }
    for (const [, scope = ''] of text.matchAll(NAMED)) {
      for (const name of globSync(`${scope}/*`, { cwd: join(program, 'node_modules') })) {
        names.add(name.replaceAll('\\', '/'));
      }
    }
  }
  return names;
}

/** Where Node finds a package, from a folder upwards; null where it is not installed. */
function nearest(program: string, name: string, from: string): string | null {
  const folder = from === '.' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (existsSync(join(program, folder, 'package.json'))) return folder;
  return from === '.' ? null : nearest(program, name, above(from));
}

/** The folder whose node_modules holds a package. */
function above(folder: string): string {
  const at = folder.lastIndexOf('node_modules/');
  return at <= 0 ? '.' : dirname(folder.slice(0, at + 1));
}
