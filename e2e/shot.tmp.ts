import { chromium } from 'playwright-core';
const [base, out, ...paths] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const email = process.env.EMAIL ?? 'ana@example.org', pw = process.env.PW ?? 'correct-horse-battery';
for (const [w,h] of [[1440,900],[390,844]] as const) for (const scheme of ['light','dark'] as const) {
  if (process.env.ONLY && process.env.ONLY !== `${w}-${scheme}`) continue;
  const c = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme });
  await c.request.post(`${base}/api/session`, { data: { email, password: pw } });
  const p = await c.newPage();
  p.on('console', m => { if (m.type()==='error') console.log('console', m.text()); });
  p.on('pageerror', e => console.log('pageerror', e.message));
  for (const path of paths) {
    await p.goto(base+path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(500);
    const name = `${out}/${(path.replace(/[^a-z0-9]+/gi,'-').replace(/^-|-$/g,'')||'home')}-${w}-${scheme}.png`;
    await p.screenshot({ path: name, fullPage: !!process.env.FULL });
    console.log(name);
  }
  await c.close();
}
await b.close();
