import { mkdirSync, writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = `http://127.0.0.1:${process.env['PLUMBLINE_PORT'] ?? '8600'}`;

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
  plugins: [react(), packageList],
  // Nothing is inlined: the content security policy takes fonts and pictures from files only.
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/healthz': server } },
});
