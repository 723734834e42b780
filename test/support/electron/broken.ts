import { registerHooks } from 'node:module';

// Loaded before the built program, it has that fail while the part behind the window is read: by a
// fault that nothing catches (`later`), or altogether (`whole`).
const SOURCES: Readonly<Record<string, (url: string) => string>> = {
  // Immediates run in their order: the fault has been when the code goes on.
  later: (url) => `
    setImmediate(() => { throw new TypeError('broken while it was read'); });
    await new Promise((resolve) => setImmediate(resolve));
    export * from ${JSON.stringify(`${url}?sound`)};
  `,
  whole: () => `throw new TypeError('broken as a whole');`,
};

registerHooks({
  load(url, context, next) {
    const source = SOURCES[process.env.BROKEN ?? ''];
    if (!source || !/\/program-[\w-]+\.js$/.test(url)) return next(url, context);
    return { format: 'module', source: source(url), shortCircuit: true };
  },
});
