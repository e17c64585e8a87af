import { spawn } from 'node:child_process';
import { ended, root, tool } from './run.ts';

// Two processes start and stop together: the server, which restarts upon a change, and vite, which serves the pages.
const children = [
  ['--watch', 'bin/plumbline.js', 'start', ...process.argv.slice(2)],
  [tool('vite/bin/vite.js')],
].map((command) => spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }));

const stop = (): void => children.forEach((child) => child.kill());
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

process.exitCode = await Promise.race(children.map(ended));
stop();
