import { registerHooks } from 'node:module';
import type { Act } from './remote.ts';

// Loaded before the built program, it keeps the console's code back until the test has closed the
// window: so the window is gone for certain before the console is open.
const { promise, resolve } = Promise.withResolvers<void>();
process.on('message', ({ act }: Act) => {
  if (act === 'closeWindow') resolve();
});
process.channel?.unref();
Object.assign(globalThis, { windowClosed: promise });

registerHooks({
  load(url, context, next) {
    if (!/\/console-[\w-]+\.js$/.test(url)) return next(url, context);
    const held = JSON.stringify(`${url}?held`);
    const source = `await windowClosed;\nexport * from ${held};\n`;
    return { format: 'module', source, shortCircuit: true };
  },
});
