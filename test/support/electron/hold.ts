import { registerHooks } from 'node:module';
import { type Act, HELD, type Seen } from './remote.ts';

// Loaded before the built program, it keeps a part's code back until the test has closed the window:
// so the window is gone for certain before that part is there.
const { promise, resolve } = Promise.withResolvers<void>();
process.on('message', ({ act }: Act) => {
  if (act === 'closeWindow') resolve();
});
process.channel?.unref();
Object.assign(globalThis, { windowClosed: promise });

registerHooks({
  load(url, context, next) {
    if (!new RegExp(`/${process.env[HELD]}-[\\w-]+\\.js$`).test(url)) return next(url, context);
    process.send?.({ seen: 'held' } satisfies Seen);
    const held = JSON.stringify(`${url}?held`);
    const source = `await windowClosed;\nexport * from ${held};\n`;
    return { format: 'module', source, shortCircuit: true };
  },
});
