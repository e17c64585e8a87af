import { execFile } from 'node:child_process';
import { signaturesIn, vulnerabilitiesIn, type Audited } from './audit-report.ts';
import { root } from './run.ts';

// Milliseconds; a registry that takes longer is treated as one that does not answer.
const patience = 60_000;
const once = ['--json', '--fetch-retries=0', '--fetch-timeout=20000'];

/** Returns what npm prints, whatever its exit code: the findings are in the output. */
const npm = (...command: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd: root, timeout: patience, maxBuffer: 64 * 1024 * 1024 };
    execFile('npm', [...command, ...once], options, (_, printed) => resolve(printed));
  });

// All dependencies are audited, since development ones build what browsers load.
const audits: Readonly<Record<string, () => Promise<Audited>>> = {
  'known vulnerabilities, high or critical': async () => vulnerabilitiesIn(await npm('audit')),
  'packages without a right signature': async () => signaturesIn(await npm('audit', 'signatures')),
};

for (const [what, audit] of Object.entries(audits)) {
  const audited = await audit();
  if ('unanswered' in audited) {
    console.log(`not checked: ${what}, since the registry does not answer (${audited.unanswered})`);
    continue;
  }
  for (const finding of audited.findings) console.error(`${what}: ${finding}`);
  if (audited.findings.length > 0) process.exitCode = 1;
  else console.log(`none found: ${what}`);
}
