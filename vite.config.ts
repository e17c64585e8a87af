import { mkdirSync, writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from './scripts/compressed.ts';

const server = `http://127.0.0.1:${process.env['PLUMBLINE_PORT'] ?? '8600'}`;

/** Whether a file lies in one of these folders of the web, or is called so there. */
const within =
  (...places: readonly string[]) =>
  (file: string): boolean => {
    const [, place = ''] = file.replaceAll('\\', '/').split('/src/web/');
    return places.some((each) => place.startsWith(`${each}/`) || place.startsWith(`${each}.`));
  };

/**
 * Few files, each for pages that need the same: on a slow line a request costs more than some kilobytes. A group takes what
 * its files import along; what two groups need is in the first of them. e2e/weight.test.ts holds what the first page may weigh.
 */
const groups = [
  { name: 'app', tags: ['$initial' as const] },
  {
    name: 'peek',
    test: within(
      'cells/peek/peek-layer',
      'cells/peek/floating-at',
      'cells/peek/use-pointed',
      'cells/peek/peek.module',
    ),
  },
  { name: 'mine', test: within('mine/mine-page', 'mine/mine.module') },
  { name: 'home', test: within('home', 'verdict', 'requirement') },
  { name: 'records', test: within('form', 'decision', 'cells', 'field-kinds', 'record') },
  { name: 'register', test: within('register') },
  { name: 'view', test: within('view', 'compare', 'control', 'simulation') },
  { name: 'entrance', test: within('sign-in') },
  { name: 'administration', test: within('administration', 'account', 'keys') },
].map((group, index, all) => ({ ...group, priority: all.length - index }));

/** Writes which packages are built into the web application, for the bill of materials. */
const packageList: Plugin = {
  name: 'package-list',
  apply: 'build',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const names = [...modules, ...this.getModuleIds()].flatMap(
      (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
    );
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/web-packages.json', JSON.stringify([...new Set(names)].toSorted()));
  },
};

export default defineConfig({
  root: 'src/web',
  plugins: [react(), packageList, compressed()],
  // Nothing is inlined: the content security policy takes fonts and pictures from files only.
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      // A group may hold what other groups import only when it is needed.
      checks: { ineffectiveDynamicImport: false },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/healthz': server } },
});
