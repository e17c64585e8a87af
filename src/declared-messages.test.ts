import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { usesOf } from '#isms/kernel/values/message-format.ts';
import { declaredMessages } from '#isms/kernel/values/sentence.ts';

/** What holds for every message that a module declares with `sentences`. */
beforeAll(async () => {
  for await (const file of glob('{isms,access,journal,exchange,server,cli}/**/*.ts', {
    cwd: import.meta.dirname,
  }))
    if (!/test|tester/.test(file)) await import(join(import.meta.dirname, file));
});

test('every message is in ICU message syntax, with parameters that are named in words', () => {
  expect(declaredMessages.size).toBeGreaterThan(5);
  for (const [key, message] of declaredMessages)
    for (const name of usesOf(message).keys()) expect(name, key).toMatch(/^\p{Ll}\p{L}*$/u);
});

test('every message is a sentence or a part of one, without blanks around it', () => {
  for (const [key, message] of declaredMessages) expect(message.trim(), key).toBe(message);
});
