import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PLUMBLINE_PORT'] ?? '8600'}`;

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  // Nothing is inlined: the content security policy takes fonts and pictures from files only.
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/healthz': server } },
});
