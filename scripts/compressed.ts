import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const isText = (name: string): boolean => /\.(js|css|svg)$/.test(name);

/**
 * Returns a plugin that compresses each text file of a build once, as far as possible, so that no request waits for
 * that.
 */
export const compressed = (): Plugin => ({
  name: 'plumbline-compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets).filter(isText)) {
      const path = join(assets, name);
      const text = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(text));
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    }
  },
});
