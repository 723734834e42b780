import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { UserConfig } from 'vite';
import { dropUnusedSchemas } from './packaging/unusedSchemas.ts';

/** How the page is made of its sources, to ship and for tests. */
export const page = (): Required<Pick<UserConfig, 'plugins' | 'build'>> => ({
  plugins: [react(), dropUnusedSchemas()],
  build: {
    // The content security policy forbids inline data other than images.
    assetsInlineLimit: 0,
    // Read from this computer's disk, where one file is as good as ten.
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: { index: resolve('renderer/index.html') },
      // What every start reads is two files: what it shows first, and the window.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: /\/renderer\/first\//, priority: 1 },
            { name: 'window', test: /\/renderer\/main\.tsx$/ },
          ],
        },
      },
    },
  },
});

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/main',
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          // A thread of its own is a file of its own.
          'catalogue-worker': 'electron/catalogue/editing/readWorker.ts',
          'history-worker': 'electron/history/worker.ts',
          'prober-worker': 'electron/health/prober/worker.ts',
          'reports-worker': 'electron/reports/making/worker.ts',
          'triage-worker': 'electron/triage/worker.ts',
          'triage-hash-worker': 'electron/triage/hashWorker.ts',
        },
        // Threads are found beside the file that starts them, whichever that becomes part of.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    // A sandboxed preload can only be CommonJS with everything inside it.
    build: {
      outDir: 'dist/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: page().plugins,
    build: { ...page().build, outDir: 'dist/renderer', minify: true },
  },
});
