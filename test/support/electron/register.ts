import { registerHooks } from 'node:module';

// `node --import` this file to run the built desktop program without Electron: its `electron`
// module becomes the stand-in next door.
const standIn = new URL('./module.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
